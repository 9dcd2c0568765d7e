// Made from scripts/ by make explorer, sha256 6a6edff1d53bbd761e730bd7bb0812333079f8fcbafa3e730347f956a14b14af
var explorer=(()=>{var Ze=Object.defineProperty;var no=Object.getOwnPropertyDescriptor;var so=Object.getOwnPropertyNames;var oo=Object.prototype.hasOwnProperty;var ro=(n,t)=>{for(var e in t)Ze(n,e,{get:t[e],enumerable:!0})},io=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of so(t))!oo.call(n,o)&&o!==e&&Ze(n,o,{get:()=>t[o],enumerable:!(s=no(t,o))||s.enumerable});return n};var ao=n=>io(Ze({},"__esModule",{value:!0}),n);var $i={};ro($i,{arraySentence:()=>ye,arrayTexts:()=>ke,cellText:()=>ne,choose:()=>un,close:()=>et,compute:()=>ut,depthWidget:()=>Xs,
formatNumber:()=>L,fromStock:()=>Me,judge:()=>ce,nudge:()=>Oe,openPage:()=>Js,openPractice:()=>Zs,openTrainer:()=>Qs,otherNumbers:()=>He,
practiceWidget:()=>qs,readNumber:()=>Bt,run:()=>ft,runArrays:()=>Ht,sentence:()=>fe,snapped:()=>ue,texts:()=>Xt,trainerWidget:()=>Ys,
widget:()=>Us});var co={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},Rn="write a number, such as -0.5, 3\
/4 or 19*6";function Bt(n){let t=lo(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new Qe(s),r=o.sum();return r===null||o.next!==void 0?Rn:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${Rn}`}
var lo=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>co[t]),Qe=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var uo={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function ut(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return(uo[s]??e[s])(
...o.map(i=>ut(i,t,e)))}var J=n=>n.gate===null&&n.number!==null,at=n=>n.gate===null&&n.number===null,Cn=({nodes:n})=>n.flatMap((t,e)=>t.gate===null?
[]:[[e,t]]),At=n=>n.gate===null?n.name:`${n.name} = ${n.formula}`;function L(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+fo(Math.abs(n),t)}function fo(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?Fn(n.toFixed(Math.max(0,t-1-o))):`${Fn(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var Fn=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,$t=n=>Number(L(n).replace("−","-")),Tt=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),tn=(n,t)=>Tt(n,$t(t))?"=":"≈",Lt=n=>n.startsWith("−")?`(${n})`:n,pt=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function ft(n,t){let e=It(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:i}=ho(n,e,s,mo(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:i}}function It({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,i)=>{let a=s?.get(i);if(a!==
void 0){o[i]=a;return}if(r.gate===null){o[i]=r.number??e[r.name];return}let c=po(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[i]=l)}),o}function nt(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function po(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var gt=(n,t)=>n.
inputs.map(e=>nt(t,e));function mo(n,t,e){let s=e.findIndex(a=>t[a.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
i=nn(n.gates,r.name,r.gate,gt(r,t));return{step:s+1,place:o,slope:!1,text:i}}function ho(n,t,e,s){let{nodes:o,output:r,gates:i}=n,
a=new Array(o.length);a[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:d}=e[u],p=[],$=[];if(c.push({place:f,
node:d,flows:p,missing:$}),l&&!l.slope)continue;let M=gt(d,t);for(let[m,g]of d.inputs.entries()){if(J(o[g]))continue;let h=i[d.
gate].local[m](...M,nt(t,f)),y=nt(a,f)*h,k=a[g],b=k===void 0?y:k+y;if(Number.isFinite(b)){a[g]=b,p.push({position:m,input:g,
local:h,downstream:y,first:k===void 0,total:b});continue}if(a[g]=NaN,$.push(g),l)continue;let x={position:m,name:o[g].name},
v=sn(i,d.name,d.gate,M,x,nt(a,f),h);l={step:e.length+c.length,place:f,slope:!0,text:v}}}if(!l||l.slope)for(let u of o.keys())
a[u]??=0;return{gradients:a,steps:c,failure:l}}function nn(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return en(t,e,s,zn(n[e],s,"")??r)}function sn(n,t,e,s,o,r,i){
if(Number.isFinite(i))return en(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let a=zn(n[e],
s,"abc"[o.position]),c=a?`finite slope for ${o.name}: ${a}`:`slope for ${o.name} that a floating-point number can hold`;
return en(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var zn=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],en=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>L(o)).join(" and ")}: ${s}.`;var st=n=>n.reduce((t,e)=>t*e,1);function go(n,t,e){let s=n.map(r=>{let i=e.indexOf(r);return i<0?0:[...e.slice(i+1)].reduce(
(a,c)=>a*(t.get(c)??1),1)}),o=[0];return n.forEach((r,i)=>{let a=t.get(r)??1;o=o.flatMap(c=>Array.from({length:a},(l,u)=>c+
u*s[i]))}),Int32Array.from(o)}function bt({inputs:n,result:t},e,s){let o=new Map;[...t].forEach((c,l)=>{o.set(c,s[l])}),
n.forEach((c,l)=>{[...c].forEach((u,f)=>{o.set(u,e[l][f])})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),i=[
...t,...r],a=st(r.map(c=>o.get(c)??1));return{size:st(s),terms:a,places:n.map(c=>go(i,o,c))}}function Mt({size:n,terms:t,
places:e},s){let o=new Array(n),[[r,i],[a,c]]=[s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let d=0;d<t;d++,u++)f+=i?r[a[u]]*
i[c[u]]:r[a[u]];o[l]=f}return o}var _n=new WeakMap;function dt(n){let t=_n.get(n);return t||(t=n.map(e=>e.gate===null?null:bo(e,n)),_n.set(n,t)),t}function bo({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:st(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:bt(e.pattern,o,t),back:[bt(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((i,a)=>{let c=o.map((l,u)=>u===a?t:
l);return bt(i,c,o[a])});return{ahead:bt(e.pattern,o,t),back:r}}return{ahead:wo(o,t),back:n.map(()=>null)}}function wo(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((i,a)=>i===t[r+a]?e[r+a]:"uv"[a]).join("")});
return bt({inputs:s,result:e},n,t)}var we=n=>Array.isArray(n)?n.flat():[n];function Dn(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Wt=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function Ht(n,t){let e=on(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let o=$o(n,e,s),i=n.nodes[n.output].shape.length===0?yo(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...i,
steps:s.concat(i.steps),forwardSteps:s.length}}function on(n,t,e){let s=dt(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,i)=>{let a=e?.get(i);if(a)o[i]=a;else if(r.gate===null)o[i]=r.number??we(t[r.name]);else{let c=ve(r,o),
l=c&&vo(n,r,s[i],c);l?.every(Number.isFinite)&&(o[i]=l)}}),o}function ve(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function vo({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return Mt(
r,o);if(e.pattern)return Bn(r,o[0]).map(a=>t==="max"?Math.max(...a):xo(a));let{value:i}=n[t];return Array.from({length:r.
size},(a,c)=>i(...xe(r,o,c)))}var xe=({places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),Bn=({size:n,terms:t,places:[e]},s)=>Array.
from({length:n},(o,r)=>Array.from({length:t},(i,a)=>s[e[r*t+a]]));function xo(n){let t=Math.max(...n);return t+Math.log(
n.reduce((e,s)=>e+Math.exp(s-t),0))}function $o(n,t,e){let s=e.findIndex(p=>t[p.place]===void 0);if(s<0)return null;let{
place:o,node:r}=e[s],i={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`The node ${r.name}\
 (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=dt(n.nodes)[o]?.ahead,
c=ve(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:a.size},(p,$)=>xe(a,c,$)),f=u.findIndex(p=>!Number.isFinite(l(...p))),
d=nn(n.gates,`${r.name}${Wt(f,r.shape)}`,r.gate,u[f]);return{...i,text:d}}function yo(n,t,e,s){let{nodes:o,output:r}=n,i=new Array(
o.length);i[r]=[1];let a=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],d=[];a.push({place:l,node:u,flows:f,
missing:d});let p=i[l];if(!(c&&!c.slope||!p))for(let[$,M]of u.inputs.entries()){let m=o[M];if(m.gate===null&&m.number!==
null)continue;let{downstream:g,local:h}=ko(n,l,u,$,t,p),y=i[M],k=y?y.map((x,v)=>x+g[v]):g;if(i[M]=k.map(x=>Number.isFinite(
x)?x:NaN),k.every(Number.isFinite)){f.push({position:$,input:M,local:h,downstream:g,first:y===void 0,total:k});continue}
if(d.push(M),c)continue;let b=Mo(n,l,u,$,t,p,h);c={step:e.length+a.length,place:l,slope:!0,text:b}}}return(!c||c.slope)&&
o.forEach((l,u)=>{i[u]??=new Array(st(l.shape)).fill(0)}),{gradients:i,steps:a,failure:c}}function ko(n,t,e,s,o,r){let{made:i,
inputs:a}=e,c=dt(n.nodes)[t],l=ve(e,o),u=c.ahead,f=c.back[s];if(i.places){let M=new Array(st(n.nodes[a[0]].shape)).fill(
0);return i.places.forEach((m,g)=>{M[m]+=r[g]}),{downstream:M,local:null}}if(f&&i.back){let M=l.map((m,g)=>g===s?r:m);return{
downstream:Mt(f,M),local:null}}let d=o[t];if(f&&i.local!==void 0){let{local:M}=i,m=Bn(u,l[0]).map((y,k)=>y.filter(b=>b===
d[k]).length),[g]=f.places,h=l[0].map((y,k)=>{let b=g[k];return ut(M,{a:y,b:m[b],y:d[b]},n.functions)});return{downstream:h.
map((y,k)=>r[g[k]]*y),local:h}}let p=n.gates[e.gate].local[s],$=d.map((M,m)=>p(...xe(u,l,m),M));return{downstream:$.map(
(M,m)=>r[m]*M),local:$}}function Mo(n,t,e,s,o,r,i){let a=n.nodes[e.inputs[s]].name;if(!i||e.made.pattern)return`The node\
 ${e.name} (${e.gate}): the gradient of ${a} gets too large for a floating-point number.`;let c=dt(n.nodes)[t]?.ahead,l=ve(
e,o),u=Math.max(0,i.findIndex(($,M)=>!Number.isFinite($*r[M]))),f=Wt(u,e.shape),d=xe(c,l,u),p={position:s,name:`${a}${f}`};
return sn(n.gates,`${e.name}${f}`,e.gate,d,p,r[u],i[u])}var No=5,So=5,Eo=8,Wn=32,Hn=128,Gn={negative:[47,143,208],positive:[224,112,26]},an=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),Oo=({rows:n,columns:t})=>Math.max(n,t)<=No;function $e(n,t,e,s,o){let[r,i]=[an(s),`${t}:${e}`],a=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!Oo(r)){n[`image:${i}`]=To(r,o,a),n[`low:${i}`]=L(-a,2),n[`high:${i}`]=L(a,2);return}
o.forEach((c,l)=>{let u=`${i}${Wt(l,s)}`;n[u]=ne(c),n[`tint:${u}`]=Ao(c,a)})}function ne(n){if(Number.isNaN(n))return"–";
let t=L(n,2);return t.replace("−","").length<=So?t:L(n,1)}function Ao(n,t){let e=Kn(n,t,Eo);return e?`${e>0?"p":"n"} l${Math.
abs(e)}`:""}function Kn(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(s)*e+.5);return s>0?o:-o}function To(n,t,e){
let s=document.createElement("canvas");s.width=Math.min(n.columns,Hn),s.height=Math.min(n.rows,Hn);let o=s.getContext("2\
d");if(!o)return"";let r=o.createImageData(s.width,s.height);return Lo(n,t,s).forEach((i,a)=>{let c=Kn(i,e,Wn),l=c<0?Gn.
negative:Gn.positive;r.data.set([...l,Math.round(255*Math.abs(c)/Wn)],4*a)}),o.putImageData(r,0,0),s.toDataURL()}function Lo({
rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).fill(0),i=new Array(s*o).fill(0);return e.
forEach((a,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(u*s/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),
r.map((a,c)=>a/i[c])}var ot=n=>n.gate===null&&n.number!==null,wt=n=>n.gate===null&&n.number===null,cn=n=>!ot(n)||n.shape.length>0;function ye(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return jo(
n,t);let{place:i,node:a,flows:c}=o[e-1];if(c)return a.backward;let l=a.shape.length?"":` = ${L((s[i]??[])[0])}`;return`${a.
forward}${l}.`}var Io=6;function jo(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:i}=s[o],a=s.flatMap(
(l,u)=>n.gradients&&wt(l)?[`∂${r}/∂${l.name} ${Vn(l.shape,e[u]??[])}`]:[]),c=`${r} ${Vn(i,t[o]??[])}.`;return a.length?
`${c} Gradients: ${pt(a)}.`:c}function Vn(n,t){if(!n.length)return`= ${L(t[0])}`;let e=n.join("×");if(t.length<=Io)return`\
(${e}: ${t.map(i=>L(i)).join(", ")})`;let s=t.reduce((i,a)=>i+a,0),[o,r]=[Math.min(...t),Math.max(...t)];return`(${e}: s\
um ${L(s)}, from ${L(o)} to ${L(r)})`}function ke(n,t,e){let{nodes:s}=n,{values:o,steps:r,failure:i}=t,a=r.slice(0,e),c={},
l=new Set(a.map(f=>f.place));s.forEach((f,d)=>{let p=o[d];p&&cn(f)&&(f.gate===null||l.has(d))&&Un(c,"value",f,p)});for(let{
node:f,flows:d}of a)for(let p of d??[])Po(c,s,f,p);for(let[f,d]of ln(n,t,e))ot(s[f])||(c[`partial:${s[f].name}`]="∂",Un(
c,"gradient",s[f],d));i&&!i.slope&&e>=i.step&&!s[i.place].shape.length&&(c[`value:${s[i.place].name}`]="undefined");let u=e>
r.length?void 0:a.at(-1);return u&&(c[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,d)=>{(!u.flows||!ot(s[f]))&&
(c[`edge:${u.node.name}:${d}`]=u.flows?"now back":"now")})),c}function Po(n,t,e,{position:s,input:o,local:r,downstream:i}){
let{shape:a}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream:${e.name}:${s}`];e.shape.length||a.length||!r?(n[c]=e.flows[s],
n[l]=a.join("×")):(n[c]=`× ${L(r[0])}`,n[l]=`= ${L(i[0])}`)}function Un(n,t,e,s){e.shape.length?$e(n,t,e.name,e.shape,
s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":L(s[0])}function ln({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map,c=!r||r.slope;i>o&&c&&e.length&&a.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,i)){for(let{
input:f,total:d}of l??[])a.set(f,d);for(let f of u)a.set(f,e[f])}return i>s.length&&c&&e.length&&n.forEach((l,u)=>{wt(l)&&
a.set(u,e[u])}),a}var Ro=.6180339887,Co=.7548776662;function un(n,{level:t,about:e,seed:s},o,r){let i=Fo(n,o,r);i.set(e,(i.get(e)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*Ro+s*Co)%1*a,l=0;for(let[u,f]of i)if(l+=f,c<l)return{level:qn(n,t,o),
about:u};return{level:qn(n,t,o),about:e}}function qn(n,t,{up:e,down:s,many:o,lowest:r,highest:i}){let a=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(a=Math.min(Math.max(a+Math.sign(c),r),i),c=0);
return a}function Fo(n,t,e){let s=new Map,o=new Map;for(let i of n){for(let a of i.made.filter(c=>e.includes(c)))s.set(a,
(s.get(a)??0)+1),o.set(a,0);for(let a of i.trains)!i.tries||!s.has(a)||i.made.includes(a)||(o.set(a,o.get(a)+1),o.get(a)===
t.avoided&&s.delete(a))}let r=n.at(-1)?.made??[];return new Map([...s].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function Me(n,t,e,s,o){
let r=un(t,e,s,o),i=({key:a,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(d=>d.key===a).length,+!f,u]};return n.map(a=>({problem:a,rank:i(a)})).reduce((a,c)=>{let l=c.rank.
findIndex((u,f)=>u!==a.rank[f]);return l>=0&&c.rank[l]<a.rank[l]?c:a}).problem}var fn=5001e-7,zo=1e-12,_o=1e4,Ne=.02,et=(n,t,e=.01)=>Yn(t)&&Number.isInteger(n)?n===t:pn(n,t,fn)||Math.abs(n-t)<=zo*e,pn=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),Yn=n=>Number.isInteger(n)&&Math.abs(
n)<_o,Xn=(n,t)=>Math.abs(n-t)<Ne*Math.abs(t),Jn=(n,t)=>Number.isFinite(t)&&!Yn(t)&&[2,3].some(e=>pn(n,Number(t.toPrecision(
e)),1e-6)),Do=(n,t)=>Jn(n,t)||!Tt($t(t),t)&&pn(n,t,Ne);function se(n){return n.every(t=>Jn(...t))?"Close, but rounded to\
o far: give four significant figures.":n.every(t=>Do(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function w(n,t,e={},s=""){return Zn(n,document.createElement(t),e,s)}function W(n,t,e={},s=""){return Zn(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function Zn(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function P(n,t){n.textContent!==t&&(n.textContent=t)}var Bo=12.5;function jt(n,t,e){t.style.
fontSize=`${Bo*e/(n.getBoundingClientRect().width||e)}px`}var Wo=22,Ho=.75;function Se(n){let t=[...n.querySelectorAll('g[data-k^="edge:"]')].map(e=>{let s=e.querySelector("path"),
o=W(e,"path",{class:"band",d:s.getAttribute("d")??""});e.prepend(o);let r=s.getPointAtLength(s.getTotalLength()/2),i=W(e,
"text",{class:"sign",x:r.x,y:r.y+5,"text-anchor":"middle"});return{key:(e.getAttribute("data-k")??"").slice(5),band:o,sign:i}});
return{show(e){let s=new Map;for(let{node:r,flows:i}of e??[])for(let a of i??[])s.set(`${r.name}:${a.position}`,a);let o=Math.
max(1,...[...s.values()].map(({downstream:r})=>Math.abs(r)));for(let{key:r,band:i,sign:a}of t){let{downstream:c=0,isMixed:l=!1}=s.
get(r)??{},u=c?Math.max(Ho,Wo*Math.abs(c)/o):0;i.style.strokeWidth=`${u.toFixed(2)}px`,i.classList.toggle("negative",c<0),
P(a,l?"±":c>0?"+":c<0?"−":s.has(r)?"0":"")}}}}var Qn=30;function Ee(n,t){let e=w(n,"div",{class:"bp-frame"}),s=w(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<i-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(i,a=!1){let{left:c}=s.getBoundingClientRect(),
l=i.map($=>{let M=$.getBoundingClientRect();return[M.left-c-Qn,M.right-c+Qn]}),u=[Math.min(...l.map(([$])=>$)),Math.max(
...l.map(([,$])=>$))],[f,d]=u[1]-u[0]<=s.clientWidth?u:l[0],p=f<0?f:Math.max(0,d-s.clientWidth);p&&s.scrollBy({left:p,behavior:a||
o.matches?"instant":"smooth"})}}}function Nt(n,t,e=()=>{},s=()=>""){let o=w(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=w(n,"output",
{class:"bp-wrong"});function i(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),P(r,l)}function a(){
let l=Bt(o.value),u=typeof l=="string"?l:s(l);return i(u),u?null:Number(l)}function c(l){o.value=L(l),i("")}return o.addEventListener(
"change",()=>{let l=a();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:a,set:c}}function dn({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,c]=gt(r,s);return t[r.gate].map(l=>Math.sign(ut(l,{a:i,b:a,c,y:Number(s[o])},e)))}var oe=(n,t,e)=>dn(n,t,e).includes(
0);function ts(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],i=dn(n,e,o);if(dn(n,t,o).findIndex((c,l)=>c*i[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(oe(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var Gt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),es=.1,mn=.1,Go=1e-12,Ko=1e-6,Vo=.001,Uo=100;
function Oe(n,t,e,s,o){let{nodes:r,gates:i}=n,a=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:c,promised:l,after:l};let u=It(n,t,new Map([[s,a+o]]));return l[s]=o,r.forEach((f,d)=>{let[p,$]=[e.values[d],
u[d]];if(f.gate!==null&&d!==s&&p!==void 0){let M=gt(f,e.values);for(let[m,g]of f.inputs.entries()){let h=l[g];h!==void 0&&
(l[d]=(l[d]??0)+h*i[f.gate].local[m](...M,p))}}l[d]!==void 0&&p!==void 0&&$!==void 0&&(c[d]=$-p)}),{moved:c,promised:l,after:u}}
var ns=(n,t)=>Math.abs(n-t)<=Go*Math.abs(t)?0:n-t,re=n=>`${n>0?"+":""}${L(n)}`;function Ae(n,t,e){let{nodes:s,output:o}=t,
r=w(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=w(r,"div",{class:"bp-heading"}),a=w(r,"di\
v",{class:"bp-slider"});w(a,"span",{},"ε");let c=w(a,"input",{type:"range",min:0,max:Gt.length-1,step:1,"aria-label":"s\
ize of ε"}),l=Nt(a,{"aria-label":"ε, typed"},M,h=>h?"":"a nudge by 0 moves nothing: write another number"),u=w(r,"tabl\
e"),f=w(r,"p",{role:"status","aria-live":"polite"});w(r,"p",{class:"bp-open"},"Pull a box to the left or right, or press\
 + and − on it.");let d=es,p="",$=[];function M(h){m(h),e()}function m(h){d=h;let y=Math.abs(h),k=Gt.reduce((b,x)=>Math.
abs(Math.log(x/y))<Math.abs(Math.log(b/y))?x:b);c.value=String(Gt.length-1-Gt.indexOf(k)),c.setAttribute("aria-valuetext",
L(h)),l.set(h)}c.addEventListener("input",()=>M(Math.sign(d)*Gt[Gt.length-1-c.valueAsNumber])),r.addEventListener("keydo\
wn",h=>h.stopPropagation()),m(es);function g(h){p=s[h].name,u.replaceChildren();let y=w(u,"tr"),k=`∂node/∂${s[h].name}\
 · ε`;for(let x of["node","really moves by",k,"left over"])w(y,"th",{scope:"col"},x);let b=new Set([h]);s.forEach((x,v)=>{
x.gate!==null&&x.inputs.some(S=>b.has(S))&&b.add(v)}),$=[...b].map(x=>{let v=w(u,"tr",x===o?{class:"bp-total"}:{});return w(
v,"th",{scope:"row"},s[x].name),{place:x,cells:[0,1,2].map(()=>w(v,"td"))}})}return{get:()=>d,set:M,toggle(h){r.hidden=!h},
show(h,{moved:y,promised:k,after:b},{values:x},v){p!==s[h].name&&g(h);let[S,E]=[s[h].name,s[o].name];P(i,`${S} is nudged\
 by ε = ${L(d)}`);for(let{place:R,cells:I}of $){let[z,H]=[y[R],k[R]],_=H!==void 0&&Number.isFinite(H);P(I[0],z===void 0?
"undefined":re(z)),P(I[1],v?_?re(H):"undefined":"?"),P(I[2],v?_&&z!==void 0?re(ns(z,H)):"–":"?")}let N=$.flatMap(({place:R})=>ns(
Number(y[R]),Number(k[R]))?[R]:[]),O=v?ts(t,x,b,N):"";P(f,qo(S,E,d,y[o],k[o],v,h===o,O))}}}function qo(n,t,e,s,o,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${L(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<Ko&&Math.abs(s-o)>Vo*Math.abs(o),f=a&&
!l?` ${a}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${L(
o/e)} promises ${L(o)}.${f}`}function Te(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};n.addEventListener("point\
erdown",o=>{let{clientX:r,pointerId:i,pointerType:a,button:c}=o;if(c!==0||a==="touch")return;let l=!1,u=d=>{let p=d.clientX-
r;!l&&Math.abs(p)<4||(l||n.setPointerCapture(i),l=!0,s(p/Uo))},f=()=>{n.removeEventListener("pointermove",u),n.removeEventListener(
"pointerup",f),n.removeEventListener("pointercancel",f)};n.addEventListener("pointermove",u),n.addEventListener("pointer\
up",f),n.addEventListener("pointercancel",f)}),n.addEventListener("keydown",o=>{let{key:r,altKey:i,ctrlKey:a,metaKey:c}=o,
l={"+":1,"-":-1,"−":-1}[r];if(!l||i||a||c)return;let u=t()+l*mn;s(Math.abs(u)<mn/2?u+l*mn:u),o.preventDefault(),o.stopPropagation()})}var hn={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},Yo=3;function Le(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:i}=e;if(o||r||i)return;let a={
Home:n[0],End:n[n.length-1]},c=s in hn?Xo(n,t,hn[s]):a[s];!c&&!(s in hn)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function Xo(n,t,[e,s]){let o=ss(
t),r,i=Number.POSITIVE_INFINITY;for(let a of n){let[c,l]=ss(a).map((d,p)=>d-o[p]),u=e*c+s*l,f=u+Yo*Math.abs(e*l+s*c);u>1&&
f<i&&([r,i]=[a,f])}return r}function ss({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var Jo="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",Zo=100,os=6,Qo=/^(value|gradient|partial|local|downstream|low|high):/,tr=["chosen","from","to","moved","righ\
t","wrong"];function rs(n,t,e){let{nodes:s}=t,o=Ee(n,{role:"group","aria-label":`${t.title}. ${Jo}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map(k=>({key:k.getAttribute("data-k")??"",target:k})),a=i.filter(({key:k})=>/^(node|edge):/.test(k)),c=i.filter(
({key:k})=>Qo.test(k)||/^(tint|image):/.test(k)),l=c.map(()=>""),u=a.flatMap(({key:k,target:b})=>{let x=s.findIndex(v=>cn(
v)&&`node:${v.name}`===k);return x<0?[]:[nr(b,x,s[x])]}),f=new Map(u.map(k=>[k.place,k])),d=Se(r);for(let k of u)sr(k,b=>e.
choose(b));let p=Le(u),$=W(r.querySelector("g"),"g",{class:"bp-frames"});for(let k of u)M(k);function M(k){let{target:b,
place:x}=k;b.setAttribute("role","button");let v=()=>er(k);b.addEventListener("click",S=>e.choose(g(k,S)??v())),b.addEventListener(
"focus",()=>{e.choose(v()),o.reveal([k.outline])}),b.addEventListener("keydown",S=>{S.key==="Enter"&&(S.preventDefault(),
e.edit())}),b.addEventListener("pointermove",S=>e.point(g(k,S))),b.addEventListener("pointerleave",()=>e.point(null)),b.
addEventListener("pointerdown",S=>m(k,S)),Te(b,e.epsilon,S=>e.pull(x,S))}function m(k,b){let x=g(k,b);if(!x||b.button!==
0||b.pointerType==="touch"||(e.choose(x),!e.isOpen(x)))return;b.stopImmediatePropagation();let{target:v}=k,S=b.clientX,E=!1,
N=R=>{let I=R.clientX-S;!E&&Math.abs(I)<4||(E||v.setPointerCapture(b.pointerId),E=!0,e.drag(x,I/Zo))},O=()=>{v.removeEventListener(
"pointermove",N),v.removeEventListener("pointerup",O),v.removeEventListener("pointercancel",O)};v.addEventListener("poin\
termove",N),v.addEventListener("pointerup",O),v.addEventListener("pointercancel",O)}function g({grids:k,place:b},x){let{
clientX:v,clientY:S}=x,E=$.getScreenCTM();if(!E)return null;let N=new DOMPoint(v,S).matrixTransform(E.inverse());for(let[
O,{x:R,y:I,across:z,down:H,rows:_,columns:j}]of Object.entries(k)){let[G,A]=[Math.floor((N.y-I)/H),Math.floor((N.x-R)/z)];
if(G>=0&&G<_&&A>=0&&A<j)return{kind:O,place:b,entry:G*j+A}}return null}let h=[];return{element:o.element,resize:o.resize,
width:r.viewBox.baseVal.width,flows:d,reveal(k){let b=k.flatMap(x=>f.get(x)?.outline??[]);b.length&&o.reveal(b)},choose({
kind:k,place:b,entry:x}){p.stopAt(b);for(let v of u){let S=v.place===b;S&&Object.assign(v,{kind:k,entry:x}),v.target.classList.
toggle("chosen",S),v.target.setAttribute("aria-pressed",String(S))}},light(k){$.replaceChildren();for(let b of tr)for(let{
kind:x,place:v,entry:S}of k[b]??[]){let E=f.get(v)?.grids[x];if(!E){s[v].shape.length===0&&b!=="moved"&&y(v,b);continue}
let[N,O]=[Math.max(E.across,os),Math.max(E.down,os)],R=E.x+(S%E.columns+.5)*E.across-N/2,I=E.y+(Math.floor(S/E.columns)+
.5)*E.down-O/2;W($,"rect",{class:`bp-entry bp-entry-${b}`,x:R,y:I,width:N,height:O,rx:2})}},show(k,b){c.forEach(({key:v,
target:S},E)=>{let N=k[v]??"";N!==l[E]&&(l[E]=N,v.startsWith("tint:")?S.setAttribute("class",`tint ${N}`):v.startsWith("\
image:")?S.setAttribute("href",N):S.textContent=N)});for(let v of h)v.classList.remove("now","back");let x=a.filter(({key:v})=>k[v]);
for(let{key:v,target:S}of x)S.classList.add(...k[v].split(" "));h=x.map(({target:v})=>v);for(let v of u){let S=b(v.place,
v.entry);S!==v.label&&v.target.setAttribute("aria-label",S),v.label=S}}};function y(k,b){let x=f.get(k)?.outline;if(!x)return;
let{x:v,y:S,width:E,height:N}=x,O={x:v.baseVal.value,y:S.baseVal.value,width:E.baseVal.value,height:N.baseVal.value};W($,
"rect",{class:`bp-entry bp-entry-${b}`,...O,rx:4})}}var er=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function nr(n,t,e){
let s=n.querySelector(".box"),o={};for(let r of["value","gradient"]){let i=n.querySelector(`[data-k="grid:${r}:${e.name}\
"]`);if(!i)continue;let{rows:a,columns:c}=an(e.shape),[l,u,f,d]=[i.x,i.y,i.width,i.height].map(p=>p.baseVal.value);o[r]=
{x:l,y:u,across:f/c,down:d/a,rows:a,columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}
function sr(n,t){let{values:e,gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&
s.y>e.y,[r,i]=[o?2:1,s&&!o?2:1];n.target.addEventListener("keydown",a=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=a,d={ArrowRight:[
0,1],ArrowLeft:[0,-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in d))return;let[p,$]=d[c],M=n.kind==="gradient",m=Math.
floor(n.entry/e.columns)+(M&&o?e.rows:0)+p,g=n.entry%e.columns+(M&&!o?e.columns:0)+$;if(m<0||g<0||m>=r*e.rows||g>=i*e.columns)
return;let h=m%e.rows*e.columns+g%e.columns,y=m>=e.rows||g>=e.columns?"gradient":"value";t({kind:y,place:n.place,entry:h}),
a.preventDefault(),a.stopImmediatePropagation()})}var ct=(n,t)=>`${n.name}${Wt(t,n.shape)}`;var rt={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},is=n=>Object.keys(
n).map(Number);function mt(n){for(let t in n)return!1;return!0}var Kt=({local:n,upstream:t,times:e,pattern:s})=>is({...n,
...t,...e,...s});function as(n,t){let e=a=>Object.fromEntries(Object.entries(a).filter(([c])=>t.includes(Number(c)))),[s,
o,r,i]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:i}}var cs=(n,t)=>({local:{
...n.local,...t.local},upstream:{...n.upstream,...t.upstream},times:{...n.times,...t.times},terms:{...n.terms,...t.terms},
added:{...n.added,...t.added},given:{...n.given,...t.given},pattern:{...n.pattern,...t.pattern},replacing:{...n.replacing,
...t.replacing},late:[...n.late,...t.late],start:n.start*t.start}),St=class{constructor(t,e,s){this.graph=t,this.mistakes=
e,this.kinks=new Map(e.kinks),this.values=s;let o=[...t.nodes.keys()].filter(i=>!J(t.nodes[i])).reverse();this.nodes=o.map(
i=>t.nodes[i]),this.place=o;let r=new Map(o.map((i,a)=>[i,a]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=
o.map(()=>[]),this.into=o.map(()=>[]),this.nodes.forEach((i,a)=>{i.gate!==null&&i.inputs.forEach((c,l)=>{let u=r.get(c);
u!==void 0&&(this.feeds[u].push(this.edges.length),this.into[a].push(this.edges.length),this.edges.push({input:u,gate:a,
position:l}))})}),this.gate=this.edges.map(({gate:i})=>i),this.local=this.edges.map((i,a)=>this.localGradient(a)),this.known=
new Map,this.weight=1}isNegative(t){return this.local[t]<0}usualSlope(t){return this.local[t]}scales(t){return this.feeds.
map((e,s)=>e.map(r=>Math.abs(t[this.gate[r]]*this.local[r])).reduce((r,i)=>r+i,0)+ +(s===this.output))}isSame(t,e){return et(
t,e)}numberOf(t){return this.nodes.findIndex(e=>e.name===t)}names(t){return[...t].map(e=>this.nodes[e].name)}valueOf(t){
return nt(this.values,this.place[t])}localGradient(t,e){if(typeof e=="number")return e;let{gates:s}=this.graph,{gate:o,position:r}=this.
edges[t],i=this.nodes[o],a=gt(i,this.values),{value:c,local:l}=s[i.gate];return typeof e=="object"?(a[r]=this.valueOf(e.
at),Ie(l[r](...a,Ie(c(...a))))):e===void 0?Ie(l[r](...a,this.valueOf(o))):this.formula(o,e)}formula(t,e){let[s,o,r]=gt(this.
nodes[t],this.values);return Ie(ut(this.mistakes.formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.functions))}slopes(t){
let{gate:e,position:s}=this.edges[t],o=this.kinks.get(this.nodes[e].gate);if(!o?.at.some(i=>this.formula(e,i)===0))return[
this.local[t],this.local[t]];let r=o.interval[s].map(i=>this.formula(e,i));return[Math.min(...r),Math.max(...r)]}run(t,e){
let s=[],o=[],r=[...this.local];for(let p of is(t.local))r[p]=this.localGradient(p,t.local[p]);let{upstream:i,times:a,late:c,
terms:l,added:u,given:f}=t,d=!c.length&&[i,a,l,u,f].every(mt);return this.feeds.forEach((p,$)=>{let M=$===this.output?t.
start:0,m=M;if(d){for(let g of p)M+=o[this.gate[g]]*r[g];m=M}else[M,m]=this.sum($,t,r,o,M);s.push(M),o.push(m===M?e?.get(
$)??M:m)}),s}sum(t,e,s,o,r){let i=this.feeds[t],a=f=>{let d=f in e.upstream?e.upstream[f]:this.gate[f];return(d===null?1:
o[d])*s[f]*(e.times[f]??1)},c=f=>f.reduce((d,p)=>d+a(p),0),l=r;if(t in e.terms)for(let f of e.terms[t])l+=f.reduce((d,p)=>d*
c(p),1);else for(let f of i)l+=a(f);let u=l-c(i.filter(f=>e.late.includes(f)));if(t in e.given){let f=e.given[t],d="slop\
e"in f&&f.slope===this.output;l="value"in f?this.valueOf(f.value):this.slopesOf(f.slope)[f.by],d||(u=l)}return t in e.added&&
(l+=o[e.added[t]]),[l,u]}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=this.nodes.map((o,r)=>+(r===t));this.known.
set(t,s);for(let o=t+1;o<s.length;o++)for(let r of this.feeds[o])s[o]+=s[this.gate[r]]*this.local[r];return s}below(t){let e=new Set(
[t]);for(let s of e)for(let o of this.into[s])e.add(this.edges[o].input);return e}},Ie=n=>Number.isFinite(n)?n:NaN;var Vt=n=>({shape:[],entries:[n]}),Pt=(n,t)=>({shape:n,entries:new Array(st(n)).fill(t)}),Et=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),Yt=class extends St{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,i,a)=>r+st(this.
shapeOf(a)),0);this.weight=10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.
gateAt(t).shape}at(t){return{shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){
let e=this.graph;return dt(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return Vt(e);if(typeof e==
"object"){if("value"in e)return this.valueOf(e.value);if("along"in e)return qt(this.local[t],this.local[e.along]);if("ot\
herwise"in e&&e.otherwise!=="OTHER_AXIS")return this.atKinks(t,e.otherwise==="HIGH_END")}let{gate:s,position:o}=this.edges[t],
r=this.gateAt(s);if(r.made.local!==void 0)return this.ofReduction(t,r,e!==void 0);if(gn(r))return null;let i=r.inputs.map(
d=>this.at(d)),a=this.valueOf(s),{value:c,local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){i[o]=this.valueOf(
e.at);let d=us(i[o].shape,r.shape);if(!d||!Et(d,r.shape))return;a=bn(r.shape,i,c)}if(typeof e!="string")return bn(r.shape,
[...i,a],l[o]);let u=this.mistakes.formulas[e],f=[..."abc".slice(0,i.length),"y"];return bn(r.shape,[...i,a],(...d)=>ut(
u,Object.fromEntries(f.map((p,$)=>[p,d[$]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let i=this.
valueOf(this.edges[t].input),a=o.pattern,[c,l]=i.shape,u={i:["j",[l]],j:["i",[c]],uj:["iv",[c,1]],iv:["uj",[1,l]]},[f,d]=r?
u[a.result]:[a.result,s],p=bt({inputs:a.inputs,result:f},[i.shape],d),$=Array.from({length:p.size},(b,x)=>Array.from({length:p.
terms},(v,S)=>i.entries[p.places[0][x*p.terms+S]])),M=$.map(b=>Math.max(...b)),m=$.map((b,x)=>e==="max"?M[x]:M[x]+Math.log(
b.reduce((v,S)=>v+Math.exp(S-M[x]),0))),g=$.map((b,x)=>b.filter(v=>v===m[x]).length),[h]=bt({inputs:[f],result:a.inputs[0]},
[d],i.shape).places,y=o.local,k=(b,x)=>ut(y,{a:b,b:g[h[x]],y:m[h[x]]},this.graph.functions);return{shape:i.shape,entries:i.
entries.map(k)}}atKinks(t,e){let s={...this.local[t],entries:[...this.local[t].entries]};for(let[o,[r,i]]of this.kinksAt(
t))s.entries[o]=e!==!!this.edges[t].position?i:r;return s}kinksAt(t){let{gate:e,position:s}=this.edges[t],o=this.gateAt(
e),r=gn(o)?void 0:this.kinks.get(o.gate),i=new Map;if(!r)return i;let a=[...o.inputs.map(l=>this.at(l)),this.valueOf(e)].
map(l=>je(l,o.shape)),c=[..."abc".slice(0,o.inputs.length),"y"];for(let l=0;l<st(o.shape);l++){let u=Object.fromEntries(
c.map((p,$)=>[p,a[$][l]])),f=p=>ut(this.mistakes.formulas[p],u,this.graph.functions);if(!r.at.some(p=>f(p)===0))continue;
let d=r.interval[s].map(f);i.set(l,[Math.min(...d),Math.max(...d)])}return i}slopes(t){let[e]=this.kinksAt(t).values();return e??
[0,0]}usualSlope(t){let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}rightPasses(){let t=[...this.edges.keys()].
filter(s=>this.kinksAt(s).size);if(!t.length)return[rt];let e=["LOW_END","HIGH_END"].map(s=>({...rt,local:Object.fromEntries(
t.map(o=>[o,{otherwise:s}]))}));return[rt,...e]}isNegative(t){return this.local[t].entries.every(e=>e<0)}run(t,e){let s=[],
o=[];return this.nodes.forEach((r,i)=>{let[a,c]=this.gathered(i,t,o);s.push(a);let l=e?.get(i);o.push(l&&c===a?or(l,a):c)}),
s}gathered(t,e,s){let o=this.feeds[t],r=new Map(o.map(f=>[f,this.flow(f,e,s)])),i=f=>r.get(f)??null,a=Pt(this.shapeOf(t),
0),c;if(t in e.terms)c=Ut(e.terms[t].map(f=>rr(f.map(d=>Ut(d.map(i))))));else if(t in e.replacing)c=this.replaced(t,e.replacing[t],
i);else{let f=t===this.output?[Vt(e.start)]:[];c=o.length||f.length?Ut([...f,...o.map(i)]):a}let l=o.filter(f=>!e.late.includes(
f)),u=l.length===o.length?c:l.length?Ut(l.map(i)):a;return t in e.given&&(c=this.given(e.given[t])),t in e.added&&(c=Ut(
[c,s[e.added[t]]])),[c,u]}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:this.gate[t],r=o===null?this.start(t,e):s[o],i=r&&
this.along(t,e,r);return i&&t in e.times?qt(i,Vt(e.times[t])):i}start(t,e){let s=this.gateAt(this.gate[t]);return t in e.
pattern||!gn(s)||!s.shape.length?Vt(1):Pt(s.shape,1)}along(t,e,s){let{gate:o,input:r,position:i}=this.edges[t],{made:a,shape:c,
inputs:l}=this.gateAt(o),u=this.shapeOf(r),f=e.pattern[t],d=e.local[t];if(a.back){let M=l.map((g,h)=>h===i?s:this.at(g));
if(d!==void 0&&M.length>1&&(M[1-i]=ar(M[1-i],d)),f)return wn(f,M,u);if(!Et(s.shape,c))return null;let m=this.plans(t).back[i];
return{shape:u,entries:Mt(m,M.map(({entries:g})=>g))}}if(a.places)return ir(a.places,s,c,u);let p=d===void 0?this.local[t]:
this.localGradient(t,d);if(!p)return null;let $=this.mistakes.ones?.[t];if(d===void 0&&$!==void 0&&(p=Vt($)),f)return wn(
f,[s,p],u);if(a.pattern&&Et(s.shape,c)){let M=this.plans(t).back[0];return qt({shape:u,entries:Mt(M,[s.entries])},p)}return qt(
s,p)}replaced(t,e,s){let o=Pt(this.shapeOf(t),0);for(let r of e){let i=s(r),{places:a}=this.gateAt(this.gate[r]).made;if(!i||
!a)return null;for(let c of a)o.entries[c]=i.entries[c]}return o}given(t){if("value"in t)return this.valueOf(t.value);if("\
slope"in t)return this.slopesOf(t.slope)[t.by];let e=this.slopesOf(this.output)[t.laid];if(!e)return null;if(t.pattern){
let i=wn(t.pattern,[e],[]);return i&&t.times!==1?qt(i,Vt(t.times)):i}let[s,o]=e.shape,r=e.entries.map((i,a)=>e.entries[a%
s*o+Math.floor(a/s)]);return{shape:e.shape,entries:r}}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=[];return this.
nodes.forEach((o,r)=>{let i=this.feeds[r].filter(a=>this.gate[a]>=t);r===t?s.push(Pt(this.shapeOf(r),1)):i.length?s.push(
Ut(i.map(a=>this.flow(a,rt,s)))):s.push(Pt(this.shapeOf(r),0))}),this.known.set(t,s),s}scales(){let t=[];return this.feeds.
forEach((e,s)=>{let o=e.map(r=>this.largest(r,t[this.gate[r]]));t.push(o.reduce((r,i)=>r+i,0)+ +(s===this.output))}),t}largest(t,e){
let{gate:s,position:o}=this.edges[t],{made:r,inputs:i}=this.gateAt(s);if(!r.back)return e*(this.local[t]?ls(this.local[t]):
1);let{terms:a}=this.plans(t).back[o],c=i.filter((l,u)=>u!==o).map(l=>ls(this.at(l)));return e*a*c.reduce((l,u)=>l*u,1)}isSame(t,e){
return t.every((o,r)=>Number.isNaN(o)||et(o,e.entries[r]))}},gn=({made:n})=>!mt(n),ls=({entries:n})=>Math.max(0,...n.map(
Math.abs).filter(t=>!Number.isNaN(t)));function or(n,t){return n.entries.every(Number.isFinite)?n:!t||!Et(t.shape,n.shape)?
null:{shape:n.shape,entries:n.entries.map((e,s)=>Number.isNaN(e)?t.entries[s]:e)}}function us(n,t){let[e,s]=n.length>t.length?
[t,n]:[n,t],o=[...new Array(s.length-e.length).fill(1),...e];return o.some((r,i)=>r!==s[i]&&r!==1&&s[i]!==1)?null:o.map(
(r,i)=>r===1?s[i]:r)}function je({shape:n,entries:t},e){if(t.length===st(e))return t;let s=e.length-n.length,r={inputs:[
n.map((i,a)=>i===e[s+a]?"ij"[s+a]:"uv"[a]).join("")],result:"ij".slice(0,e.length)};return Mt(bt(r,[n],e),[t])}function bn(n,t,e){
let s=t.map(r=>je(r,n)),o=Array.from({length:st(n)},(r,i)=>{let a=e(...s.map(c=>c[i]));return Number.isFinite(a)?a:NaN});
return{shape:n,entries:o}}function fs(n,t,e){let s=us(n.shape,t.shape);if(!s)return null;let[o,r]=[je(n,s),je(t,s)];return{
shape:s,entries:o.map((i,a)=>e(i,r[a]))}}var qt=(n,t)=>fs(n,t,(e,s)=>e*s),Ut=n=>n.reduce((t,e)=>t&&e&&fs(t,e,(s,o)=>s+o)),
rr=n=>n.includes(null)?null:n.reduce((t,e)=>t&&e&&qt(t,e));function ir(n,t,e,s){let o=t.shape.length?t:Pt(e,t.entries[0]);
if(!Et(o.shape,e))return null;let r=Pt(s,0);return n.forEach((i,a)=>{r.entries[i]+=o.entries[a]}),r}function wn(n,t,e){let s=new Map;
for(let[a,{shape:c}]of t.entries()){let l=n.inputs[a];if(l.length!==c.length)return null;for(let[u,f]of[...l].entries()){
if((s.get(f)??c[u])!==c[u])return null;s.set(f,c[u])}}for(let a of"uv")s.set(a,1);let o=[...n.result];if(o.some(a=>!s.has(
a))){if(o.length!==e.length)return null;for(let[a,c]of o.entries())s.has(c)||s.set(c,e[a])}let r=o.map(a=>s.get(a)??1),i=bt(
n,t.map(a=>a.shape),r);return{shape:r,entries:Mt(i,t.map(({entries:a})=>a))}}function ar({shape:n,entries:t},e){let[s,o]=n;
if(typeof e=="object"&&"otherwise"in e&&e.otherwise==="RESHAPED")return{shape:n,entries:t.map((i,a)=>t[a%o*s+Math.floor(
a/o)])};let r=t.map((i,a)=>{for(let c=a+o;c<s*o;c+=o)if(t[c])return 0;return+(i!==0)});return{shape:n,entries:r}}var vn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(rt),this.expected=t.run(rt,this.answers),this.open=ps(t,new Map),this.bounds=ps(t,this.answers),
this.scale=t.scales(this.right)}get isOneNumber(){return cr([...this.answers.values()])}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[e,s]=this.open[t],o=this.answer(t);return this.
isRight(t)||e<=o&&o<=s&&this.follows(t)}follows(t){let[e,s]=this.bounds[t],o=this.answer(t);return e<=o&&o<=s||this.isClose(
t,e)||this.isClose(t,s)}isClose(t,e){return et(this.answer(t),e,this.scale[t])}isNearby(t,e){return Xn(this.answer(t),e)}isUnchanged(t,e){
return et(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,i)=>r.map(a=>[this.answer(a),i[a]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return se(e(s,this.right))||se(e(o,this.expected))}};function ps(n,t){let e=n.edges.map((r,i)=>n.slopes(i)),s=[];if(e.
every(([r,i])=>r===i)){for(let r of n.run(rt,t))s.push([r,r]);return s}let o=[];return n.feeds.forEach((r,i)=>{let a=+(i===
n.output),c=a;for(let M of r){let m=o[n.gate[M]].flatMap(g=>e[M].map(h=>g*h));a+=Math.min(...m),c+=Math.max(...m)}s.push(
[a,c]);let l=t.get(i);o.push(l===void 0?[a,c]:[l,l]);let u=r.filter(M=>e[M][0]!==e[M][1]&&n.into[n.gate[M]].length===2),
[f]=u.length===1?o[n.gate[u[0]]]:[0];if(l===void 0||!f||c===a)return;let d=Math.min(1,Math.max(0,(l-a)/(c-a))),p=f>0?d:1-
d,$=n.into[n.gate[u[0]]].find(M=>M!==u[0])??NaN;e[$][0]===0&&e[$][1]===1&&(e[$]=[1-p,1-p])}),s}var cr=n=>new Set(n).size===
1&&n.length>1&&(n.length>2||[-1,0,1].includes(n[0])),xn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(
({name:o},r)=>{Object.hasOwn(e,o)&&this.answers.set(r,{shape:t.shapeOf(r),entries:e[o]})}),this.right=t.run(rt);let s=t.
rightPasses();this.open=s.map(o=>t.run(o)),this.bounds=s.map(o=>t.run(o,this.answers)),this.expected=this.bounds[0],this.
scale=t.scales(),this.isOneNumber=!1}answer(t){return this.answers.get(t)}mayBeRight(t){return this.open.some(e=>this.isClose(
t,e[t]))}follows(t){return this.bounds.some(e=>this.isClose(t,e[t]))}pairs(t,e,s){if(!e||!s||!Et(e.shape,s.shape))return null;
let{shape:o,entries:r}=this.answer(t),i=Et(o,e.shape)?r.map(Number.isNaN):[];return e.entries.flatMap((a,c)=>i[c]?[]:[[a,
s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){return this.pairs(t,e,s)?.every(([
o,r])=>et(o,r,this.scale[t]))??!1}isNearby(t,e){let s=fn*this.scale[t];return this.pairs(t,this.answer(t),e)?.every(([r,
i])=>Math.abs(r-i)<=Math.max(Ne*Math.abs(i),s))??!1}isUnchanged(t,e){return this.areClose(t,e,this.expected[t])}seen(t){
let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){
let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),s[o]);return r?r.filter(([i,a])=>!et(i,a,this.
scale[o])):[[0,1]]});return se(e(this.right))||se(e(this.expected))}},ds=(n,t)=>n instanceof Yt?new xn(n,t):new vn(n,t);var lr=.3;function Pe(n,t){let{misconceptions:e,places:s}=n.mistakes;return s.filter(({needs:r=[]})=>r.every(i=>t.includes(
i))).map(({code:r,node:i,wrong:a,words:c={},unlikely:l=0,special:u,signed:f=[]})=>{let{rank:d,message:p,says_for:$,of_slope:M}=e[r],
m=f.length>0&&f.every(g=>n.isNegative(g));return{code:r,node:i,wrong:{...rt,...a},message:u??ie(p,c),rank:d+(m?l-lr:l),saysFor:$,
ofSlope:M,explains:[]}})}var ie=(n,t)=>n.replace(/\{(\w+)\}/g,(e,s)=>t[s]??e);var ur=15e4,fr=3e3,pr=4,Re=class{constructor(t,e,s,o,{mistakes:r=[],rounded:i="",composed:a=!1}={}){this.way=t,this.answered=
e,this.wrong=s,this.errors=o,this.mistakes=r,this.rounded=i,this.composed=a}get first(){return this.errors.filter(t=>!this.
isBehind(t,this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(e=>this.isBehind(
e,t))}isBehind(t,e){return e.some(s=>s!==t&&this.way.below(s).has(t))}doubtfulEdges(t){let e=this.answered.filter(s=>!this.
wrong.includes(s));return[...this.way.edges.keys()].filter(s=>{let o=this.way.below(this.way.edges[s].input);return o.has(
t)&&!e.some(r=>o.has(r))})}};function ms(n,t){let e=ds(n,t),s=[...e.answers.keys()],o=s.filter($=>!e.mayBeRight($)),r=o.
filter($=>!e.follows($));if(!r.length)return null;let i=new $n(e,r),a=i.alone(),c=a.length?[]:i.composed(),l=[a,c].find(
$=>$.length)??i.some(),u=new Set(l.flatMap(({explains:$})=>$)),f=r.filter($=>!u.has($)),d=new Map(f.map($=>[$,e.rounding(
[$])]));if(!l.length&&f.every($=>d.get($)))return new Re(n,s,o,r,{rounded:e.rounding(r)||d.get(r[0])});let p=r.filter($=>!d.
get($));return new Re(n,s,o,p,{mistakes:l,composed:c.length>0})}var $n=class{constructor(t,e){this.case=t,this.errors=e,
this.way=t.way,this.alike=e.length>1&&t.isOneNumber;let o=Pe(this.way,[...t.answers.keys()]).filter(({wrong:r})=>!this.alike||
Object.keys(r.given).length!==1);this.most=Math.floor(ur/((this.way.edges.length+1)*this.way.weight)),this.mistakes=o.sort(
(r,i)=>r.rank-i.rank).slice(0,this.most)}alone(){let t=this.fitting(),e=t.filter(({explains:o})=>o.length===this.errors.
length),s=new Set(e.map(({code:o})=>o));return e.push(...this.repeated(t).filter(({code:o})=>!s.has(o))),this.told(e.length||
this.alike?e:this.two(t))}composed(){let e=this.mistakes.filter(({wrong:r})=>mt(r.given)).filter(({wrong:r})=>new Set(Kt(
r).map(i=>this.way.gate[i])).size<2),s=[],o=0;for(let r of dr(e)){if(++o>Math.min(fr,this.most))break;let i=this.cover(cs(
r[0].wrong,r[1].wrong));i.length===this.errors.length&&s.push(...r.map(a=>({...a,explains:i})))}return new Set(s.map(({code:r})=>r)).
size<=pr?s:[]}some(){let t=this.alike?[]:this.fitting();return 2*new Set(t.flatMap(({explains:s})=>s)).size>=this.errors.
length?this.told(t):[]}fitting(){return this.mistakes.map(e=>({...e,explains:this.cover(e.wrong)})).filter(({explains:e})=>e.
length)}cover(t){let{way:e}=this,s=this.case.answers,o=new Set(this.errors),r=e.run(t,s),i=[];for(let a of s.keys()){if(this.
case.isClose(a,r[a])||this.case.isNearby(a,r[a])&&(i.length||(i=e.run(t)),this.case.isClose(a,i[a])))continue;if(!this.case.
isUnchanged(a,r[a])||!this.errors.includes(a)&&mt(t.given))return[];o.delete(a)}return[...o]}repeated(t){return[...new Set(
t.map(({code:e})=>e))].flatMap(e=>{let s=t.filter(o=>o.code===e);return new Set(s.flatMap(({explains:o})=>o)).size===this.
errors.length?s:[]})}two(t){let e=[...new Map(t.map(({explains:o})=>[String(o),o]))],s=new Set;return e.forEach(([o,r],i)=>{
for(let[a,c]of e.slice(i+1))new Set([...r,...c]).size===this.errors.length&&s.add(o).add(a)}),t.filter(({explains:o})=>s.
has(String(o)))}told(t){let e=new Map,s=new Map,o=({code:i,explains:a})=>`${i} ${a}`;for(let i of t){let a=this.needed(i),
c=Object.keys(a.wrong.given),l=JSON.stringify([o(a),c.length===1?c:a.wrong]),u=e.get(l);(!u||u.rank>a.rank)&&e.set(l,a),
s.set(o(a),Math.min(a.rank,s.get(o(a))??1/0))}return[...e.values()].filter(i=>i.rank===s.get(o(i))).sort((i,a)=>i.rank-a.
rank)}needed(t){let{wrong:e}=t;if(Kt(e).length<2||![e.terms,e.added,e.times].every(mt))return t;let s=this.case.seen(e);
for(let r of new Set(Kt(e).map(i=>this.way.gate[i]))){let i=Kt(e).filter(l=>this.way.gate[l]!==r),a=as(e,i),c=i.length?this.
case.seen(a):[];c.length===s.length&&c.every((l,u)=>et(l,s[u]))&&(e=a)}let o=Kt(e).map(r=>this.way.gate[r]);return{...t,
wrong:e,node:mt(e.upstream)?Math.min(...o):Math.max(...o)}}};function*dr(n){for(let[t,e]of n.entries())for(let s of n.slice(
0,t))(s.node!==e.node||s.code!==e.code)&&(yield[s,e])}var hs=3,Ce=4,gs="Compute upstream × local along each edge there again, and add the flows that meet.";function bs(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:i}=n,a=mr(n),c=l=>{let u=e.find(({explains:d})=>d.includes(l)),f=a.get(
l);return r||(f?gr(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:s.includes(l)?Mr(n,l):i?`follows from \
what is wrong at ${pt(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function ws(n,t){
let e=n.run(rt),s=Object.keys(t).filter(i=>!n.isSame(t[i],e[n.numberOf(i)])),o=n.gate.flatMap((i,a)=>{let[c,l]=n.slopes(
a);if(c===l)return[];let u=`each slope from ${L(c)} to ${L(l)} is right`,f=L(n.usualSlope(a));return[`At ${At(n.nodes[i])}\
 the graph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].join(" ");return new Map(s.map(i=>[i,r]))}
function mr({mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],n.slice(0,2)]]);let s=n.filter(({explains:r})=>r.
length===t.length),o=new Map;for(let r of s.length?s:n){let[i]=r.explains;o.set(i,[...o.get(i)??[],r])}for(let[r,i]of o)
o.set(r,hr(i));return o}function hr(n){let t=n.flatMap(({saysFor:s})=>s),e=n.filter(({code:s})=>!t.includes(s));return e.
filter(({rank:s})=>s<=e[0].rank+1)}function gr({way:n,composed:t},e){if(t&&new Set(e.map(({message:o})=>o)).size===1){let o=new Set(
e.flatMap(i=>Fe(n,i))),r=vs(n,e[0],[[...o].sort((i,a)=>a-i)]);return yn(n,"Perhaps the same mistake was made twice:","",
[r])}let s=vr(n,e);return t?yn(n,"Perhaps two mistakes came together:",", and ",s):s.length===1?s[0]:s.length>hs?$r(n,e):
yn(n,"Perhaps",", or ",s)}function yn(n,t,e,s){let o=s.map(br),r=o.map(([a])=>wr(n,a.replace(/\.$/,""))),i=s.length<hs?new Set(
o.map(([,a])=>a)):[gs];return[`${t} ${r.join(e)}.`,...i].join(" ")}function br(n){let t=n.indexOf(". ");return t<0?[n,""]:
[n.slice(0,t),n.slice(t+2)]}var wr=(n,t)=>n.numberOf(t.split(" ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function vr(n,t){
let e=new Set,s=new Map;for(let o of t){let r=JSON.stringify(o.wrong);e.has(r)||(e.add(r),s.set(o.message,[...s.get(o.message)??
[],o]))}return[...new Set([...s.values()].map(o=>xr(n,o)))]}function xr(n,t){let[e]=t;if(e.ofSlope&&t.length===1&&e.explains.
length===1)return yr(n,e,e.ofSlope);let s=t.map(o=>Fe(n,o));return vs(n,e,s)}function Fe(n,{node:t,wrong:e}){let s=new Set(
Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));return s.size&&mt(e.terms)?[...s].sort((o,r)=>r-o):[t]}
function vs(n,{message:t},e){let s=[...new Set(e.map(o=>ae(n,o)))];return ie(t,{gates:s.length<3?s.join(" or "):`one of ${pt(
s)}`})}var ae=(n,t)=>pt(t.map(e=>At(n.nodes[e])));function $r(n,t){let[e]=t[0].explains,{name:s}=n.nodes[e],o=[...new Set(
t.flatMap(f=>Fe(n,f)))],r=o.filter(f=>f===e||n.nodes[f].gate===null),i=r.flatMap(f=>n.feeds[f].map(d=>n.gate[d])),c=[...new Set(
[...o.filter(f=>!r.includes(f)),...i])].sort((f,d)=>d-f);if(o.length===r.length)return`The flows that meet at ${s} are n\
ot added up as they should be. Compute the flow along each edge from ${ae(n,c)} to ${s}, and add them.`;let l=c.map(f=>At(
n.nodes[f]));l.length>Ce&&l.splice(Ce-1,1/0,`${l.length-Ce+1} more`);let u=`all on the way back through ${pt(l)}`;return`\
Several mistakes lead to this number for ${s}, ${u}. ${gs}`}function yr(n,t,e){let[s]=t.explains,o=Fe(n,t),r=o.filter(u=>n.
feeds[s].some(f=>n.gate[f]===u)),i=r.length?r:o,a=n.names(i),c=[...new Set(n.feeds[i[0]].map(u=>n.gate[u]))].sort((u,f)=>f-
u),l={slopes:pt(a.map(u=>`∂${u}/∂${n.nodes[s].name}`)),gates:ae(n,i),arrives:a.join(" and at "),above:pt(n.names(c))};
return i.length>1?ie(e.several,l):ie(kr(n,t,i[0])?e.one:e.part,l)}function kr(n,{wrong:t,explains:[e]},s){let o=new Set(
[e]);for(let a of[...n.nodes.keys()].reverse())a!==s&&n.into[a].some(c=>o.has(n.edges[c].input))&&o.add(a);let r=n.into[s].
map(a=>n.edges[a].input).filter(a=>o.has(a)),i=new Set(n.into[s].filter(a=>a in t.upstream).map(a=>n.edges[a].input));return!o.
has(n.output)&&r.every(a=>i.has(a))}function Mr(n,t){let{way:e}=n,{name:s}=e.nodes[t],{name:o}=e.nodes[e.output],r=n.doubtfulEdges(
t),i=[...new Set(r.map(f=>e.gate[f]))];if(t===e.output)return`Here the backward pass starts: how far does ${o} move if ${o}\
 itself is nudged?`;if(!i.length)return`${s} feeds no gate: how far does ${o} move if ${s} is nudged?`;let a=new Set(r.map(
f=>e.edges[f].input));if(a.size===1&&a.has(t)){let f=`Go back to ${ae(e,[...i].reverse())}`;return r.length===1?`${f}: u\
pstream × local, along the edge to ${s}.`:`${f}: for each edge to ${s}, upstream × local; then add up the flows.`}let c=`\
the ${i.length} gates from ${At(e.nodes[i[0]])} back to ${s}`,l=a.size<r.length?"; flows that meet are added":"";return`\
Go back to ${i.length>Ce?c:ae(e,i)}, one after the other: upstream × local along each edge${l}.`}function ce(n,t,e,s){let o="arrays"in n?new Yt(n,t,e.values):new St(n,t,e.values),r=ms(o,s),i=r?bs(r):ws(o,s),a=Object.keys(
s).map(l=>[l,{isRight:!r||!i.has(l),text:i.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
a),codes:[...new Set(c)]}}function xs(n,t,e,s,o){let{nodes:r,output:i}=t,a=w(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});w(a,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=w(a,"dl"),u=[
...r.keys()].filter(x=>!J(r[x])&&x!==i).reverse().map(x=>{let{name:v}=r[x],S=`∂${r[i].name}/∂${v}`,E=w(c,"div");return w(
E,"dt",{},S),{place:x,name:v,field:s.field(x,S),line:E,said:w(E,"dd")}}),f=w(a,"p"),d=w(f,"button",{type:"button"},"Chec\
k"),p=w(f,"button",{type:"button"},"Reveal"),$=w(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),M=!1,m=null;
function g({place:x,field:v,line:S,said:E},N,O){S.className=`bp-${N}`,S.hidden=O==="",v.classList.toggle("bp-right",N===
"right"),N==="wrong"?v.setAttribute("aria-invalid","true"):v.removeAttribute("aria-invalid"),v.title=O,s.mark(x,N),P(E,O)}
function h(){let{at:x,pass:v}=o.current();m=JSON.stringify(x);let E=u.filter(({field:A})=>A.value.trim()).map(A=>({row:A,
number:Bt(A.field.value)})),N=({place:A})=>Number.isFinite(v.gradients[A]),O=E.filter(({row:A,number:F})=>typeof F=="num\
ber"&&N(A)),R=Object.fromEntries(O.map(({row:A,number:F})=>[A.name,Number(F)])),{said:I,codes:z}=O.length?ce(t,e,v,R):{said:{},
codes:[]};for(let A of u)g(A,"open","not answered yet");for(let{row:A,number:F}of E){let{isRight:V,text:B}=I[A.name]??{};
typeof F=="string"?g(A,"wrong",`! ${F}`):N(A)?V?g(A,"right",B?`✓ right. ${B}`:"✓ right"):g(A,"wrong",`✗ ${B}`):g(A,
"open","there is no such gradient at these inputs")}let H=Object.values(I).filter(({isRight:A})=>A).length,_=Object.entries(
I).find(([,{isRight:A}])=>!A),j=E.find(({number:A})=>typeof A=="string"),G=_?`${_[0]}: ${_[1].text}`:j?`${j.row.name}: ${j.
number}`:"";P($,`${H} of ${u.length} right. ${G}`.trim()),o.checked({isSolved:H===u.filter(N).length,codes:z})}function y(){
m=null;for(let x of u)g(x,"open","");P($,"")}function k(x){M=x,d.disabled=x,P(p,x?"Hide":"Reveal"),o.hide(!x)}for(let{field:x}of u)
x.addEventListener("keydown",v=>{v.stopPropagation(),v.key==="Enter"&&(v.preventDefault(),h())});d.addEventListener("cli\
ck",h),p.addEventListener("click",()=>{M||o.revealed(),k(!M)});let{another:b}=o;return b&&w(f,"button",{type:"button"},"\
New numbers").addEventListener("click",()=>{for(let{field:x}of u)x.value="";y(),b(),k(!1)}),y(),{show(x){m!==null&&m!==JSON.
stringify(x)&&y()}}}function $s(n,t,e,s){let{nodes:o,output:r}=t,i=w(n,"section",{class:"bp-predict","aria-label":"Your gradients"});w(i,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let a=w(i,"p"),c=w(a,"label"),l=w(
c,"span",{class:"bp-names"}),u=Nt(c,{"aria-label":"gradient"},x),f=w(i,"p"),d=w(f,"button",{type:"button"},"Check"),p=w(
f,"button",{type:"button"},"Reveal"),$=w(i,"dl"),M=w(i,"p",{role:"status","aria-live":"polite"}),m=o.flatMap((N,O)=>wt(N)?
[O]:[]),g=new Map,h={kind:"gradient",place:m[0],entry:0},y=!1,k="",b=({place:N,entry:O})=>`${N}:${O}`;function x(N){ot(o[h.
place])||h.place===r||(g.set(b(h),{cell:{...h,kind:"gradient"},number:N,mark:"open"}),s.changed())}function v(){u.get();
let N=s.current(),{gradients:O}=N,R=[...g.values()],I=R.filter(({cell:A})=>Number.isFinite(O[A.place]?.[A.entry])),z=I.length?
ce(t,e,N,S(I)).said:{};for(let A of I){let{place:F,entry:V}=A.cell,B=z[o[F].name].isRight||et(A.number,Number(O[F]?.[V]));
A.mark=B?"right":"wrong"}E(z,I);let H=m.reduce((A,F)=>A+(O[F]?.length??0),0),_=R.find(({mark:A})=>A==="wrong"),j=R.filter(
({mark:A,cell:F})=>A==="right"&&wt(o[F.place])).length,G=_?` ${ct(o[_.cell.place],_.cell.entry)} is not right yet.`:"";P(
M,`${j} of the ${H} gradients of the inputs are right.${G}`),_&&s.choose(_.cell),s.changed()}function S(N){let O={};for(let{
cell:R,number:I}of N){let z=o[R.place];O[z.name]??=new Array(st(z.shape)).fill(NaN),O[z.name][R.entry]=I}return O}function E(N,O){
$.replaceChildren();for(let[R,I]of[...o.entries()].reverse()){if(!Object.hasOwn(N,I.name))continue;let{isRight:z,text:H}=N[I.
name],j=`✓ right${O.filter(({cell:A})=>A.place===R).length<st(I.shape)?" so far":""}${H&&`. ${H}`}`,G=w($,"div",{class:z?
"bp-right":"bp-wrong"});w(G,"dt",{},`∂${o[r].name}/∂${I.name}`),w(G,"dd",{},z?j:`✗ ${H}`)}}return d.addEventListener(
"click",v),u.element.addEventListener("keydown",N=>{if(N.key!=="Enter")return;N.preventDefault();let O=u.get();if(O===null)
return;x(O),v();let{place:R,entry:I}=h,z=o[R].shape.reduce((H,_)=>H*_,1);g.get(b(h))?.mark==="right"&&I+1<z&&(s.choose({
kind:"gradient",place:R,entry:I+1}),u.element.value="")}),p.addEventListener("click",()=>{y=!y,d.disabled=y,P(p,y?"Hide":
"Reveal"),s.hide(!y)}),{choose(N){let O=b(N)!==b(h);h=N;let R=o[N.place],I=`∂${o[r].name}/∂${ct(R,N.entry)}`,z=!ot(R)&&
N.place!==r;P(l,z?`${I} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",z?I:"gradient"),u.element.
disabled=!z;let H=g.get(b(N));O&&H?u.set(H.number):O&&(u.element.value="")},focus:()=>u.element.focus(),at(N){if(k&&k!==
N){for(let O of g.values())O.mark="open";P(M,""),$.replaceChildren()}k=N},question(N){let O=Object.fromEntries(Object.entries(
N).filter(([R])=>/^((tint|image):)?value:|^(low|high):value:/.test(R)));o.forEach((R,I)=>{if(!ot(R)){if(O[`partial:${R.name}`]=
"∂",I===r)O[`gradient:${R.name}`]="1";else if(!R.shape.length){let z=g.get(`${I}:0`);O[`gradient:${R.name}`]=z?ne(z.number):
"?"}}});for(let[R,I]of o.entries()){if(ot(I)||!I.shape.length)continue;let z=I.shape.reduce((_,j)=>_*j,1),H=Array.from({
length:z},(_,j)=>g.get(`${R}:${j}`)?.number??Number.NaN);$e(O,"gradient",I.name,I.shape,H);for(let _ of Object.keys(O))_.
startsWith(`gradient:${I.name}[`)&&O[_]==="–"&&(O[_]="?")}return O},marks(){let N=[...g.values()];return{right:N.filter(
({mark:O})=>O==="right").map(({cell:O})=>O),wrong:N.filter(({mark:O})=>O==="wrong").map(({cell:O})=>O)}}}}var ze=(n,t)=>dt(n)[t]?.ahead;function kn(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=ze(n,t);return Array.
from({length:o},(i,a)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+a]})))}var _e=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function Mn(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=dt(n)[t]?.back[e];if(o.made.back&&r){let{terms:l,places:u}=r;return Array.from({length:l},
(f,d)=>o.inputs.map((p,$)=>({kind:$===e?"gradient":"value",place:$===e?t:p,entry:u[$][s*l+d]})))}let{terms:i,places:a}=ze(
n,t),c=[];for(let[l,u]of a[e].entries())u===s&&c.push(Nr(o.inputs,e,t,Math.floor(l/i),l,a));return c}var Nr=(n,t,e,s,o,r)=>[
{kind:"gradient",place:e,entry:s},...n.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][o]}])];function ys(n,{kind:t,
place:e,entry:s}){return t==="value"?kn(n,e,s).flat():_e(n,e).flatMap(o=>Mn(n,o,s).flat())}function ks(n,{kind:t,place:e,
entry:s}){if(t==="value")return _e(n,e).flatMap(a=>{let{terms:c,places:l}=ze(n,a.place);return Sr(l[a.position],s,c).map(
u=>({kind:t,place:a.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:i}=ze(n,e);return o.inputs.
flatMap((a,c)=>{let l=n[a];if(l.gate===null&&l.number!==null)return[];let u=[...i[c].slice(s*r,(s+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Sr(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(
r/e))}),[...s]}var Nn=6;function Ms(n,t){let{nodes:e,output:s}=t,o=w(n,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=w(o,"div",{class:"bp-heading"}),i=w(o,"p"),a=w(o,"table"),c=w(o,"p"),l=g=>`∂${e[s].name}/∂${g}`,u=(g,h)=>{
let y=g.slice(0,Nn).map(b=>b.map(h).join(" · ")),k=g.length-y.length;return[...y,...k>0?[`… (${k} more)`]:[]].join(" \
+ ")},f=({kind:g,place:h,entry:y})=>`${g==="gradient"?"d":""}${d(h,y)}`;function d(g,h){let y=e[g];return y.gate===null&&
y.number!==null&&!y.shape.length?L((y.number??[])[0]):ct(y,h)}let p=[],$="";function M(g,h,y){$=y,a.replaceChildren();let k=t.
gradients&&!ot(e[g])?_e(e,g):[];if(k.length){let b=w(a,"tr");for(let x of["flow through","upstream × local","downstream"])
w(b,"th",{scope:"col"},x)}p=k.map(b=>{let x=e[b.place],v=x.gate!==null&&x.made.back!==void 0,S=Mn(e,b,h),E=v?S:S.map(([I])=>[
I]),N=w(a,"tr");w(N,"th",{scope:"row"},x.name);let O=w(N,"td");w(O,"span",{class:"bp-names"},`${u(E,f)}${v?"":" · local \
gradient"}`);let R=w(O,"span",{class:"bp-numbers"});return{edge:b,terms:E,numbers:R,downstream:w(N,"td",{class:"bp-flow"})}})}
return{show({place:g,entry:h},y,k,b){let x=e[g],v=ct(x,h),S=({kind:j,place:G,entry:A})=>{let F=j==="gradient"?k.get(G):y.
values[G];return F?Lt(L(F[A])):"?"},E=y.values[g]?.[h],N=E===void 0?"undefined":L(E),O=y.steps.slice(0,b),R=x.gate===null||
O.some(j=>j.place===g);P(i,R?`${v} = ${m(g,h,f,S)}${N}`:`${v}: not yet`),$!==v&&M(g,h,v);for(let{edge:j,terms:G,numbers:A,
downstream:F}of p){let B=O.find(Q=>Q.flows&&Q.place===j.place)?.flows?.find(Q=>Q.position===j.position),X=B?.local?` · ${Lt(
L(B.local[h]))}`:"";P(A,B?`${u(G,S)}${X}`:"not yet"),P(F,B?`= ${L(B.downstream[h])}`:"")}let I=k.get(g)?.[h],z=I===void 0||
ot(x)?"":` = ${L(I)}`;P(r,ot(x)?`${v} is data and gets no gradient`:`${l(v)}${z}`);let H="The output moves exactly as mu\
ch as it moves itself: the backward pass starts with 1.",_=p.length||ot(x)?"":`${e[s].name} does not depend on ${v}.`;P(
c,g===s&&t.gradients?H:_)}};function m(g,h,y,k){let b=e[g],x=kn(e,g,h);if(b.gate===null)return"";if(b.made.back||b.made.
places)return x.length===1&&x[0].length===1?`${u(x,y)} = `:`${u(x,y)} = ${u(x,k)} = `;let v=b.made.pattern?b.gate.replace(
"log_sum_exp","log Σ exp"):b.gate,S=b.made.pattern?x.map(([N])=>N):x[0],E=S.length>Nn?", …":"";return`${v}(${S.slice(
0,Nn).map(y).join(", ")}${E}) = `}}var Er=1.2,Or=[.5,1,2,4];function De(n,t,e){let s=w(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(S,E,N){let O=w(s,"button",{type:"button","aria-label":E,title:E},S);return O.addEventListener("click",N),O}let r=o(
"◀","One step back",()=>g(p-1)),i=o("","",b),a=o("▶","One step on",()=>g(p+1)),c=w(s,"input",{type:"range",min:0,max:t,
step:1,"aria-label":"step"}),l=w(s,"span",{class:"bp-count"}),u=w(s,"label",{},"speed "),f=w(u,"select");for(let S of Or)
w(f,"option",{value:S},`${S}×`);f.value="1";let d=t,p=t,$=0;function M(){c.value=String(p),c.setAttribute("aria-valuete\
xt",`step ${p} of ${d}`),c.max=String(d),P(l,`step ${p} of ${d}`),r.disabled=p===0,a.disabled=p===d,P(i,$?"❚❚ pause":
"▶▶ play");let S=$?"Pause":"Play the steps";i.setAttribute("aria-label",S),i.title=S}function m(S){p=Math.min(d,Math.
max(0,S)),M(),e()}function g(S){h(),m(S)}function h(){clearTimeout($),$=0,M()}function y(){$=setTimeout(k,1e3*Er/Number(
f.value))}function k(){p+1>=d?$=0:y(),m(p+1)}function b(){if($){h();return}y(),p===d&&m(0),M()}c.addEventListener("input",
()=>g(c.valueAsNumber));function x(S){let E=p===d;d=S,p=E?d:Math.min(p,d),h()}function v(S){S.addEventListener("keydown",
E=>{let{key:N,altKey:O,ctrlKey:R,metaKey:I,target:z}=E;if(!(O||R||I)){if(N===" ")b();else{if(z!==S)return;if(N==="ArrowR\
ight")g(p+1);else if(N==="ArrowLeft")g(p-1);else if(N==="Home")g(0);else if(N==="End")g(Number.POSITIVE_INFINITY);else return}
E.preventDefault(),E.stopPropagation()}})}return M(),{get:()=>p,set:g,stop:h,limit:x,hear:v}}function le(n,t,e,s){let[o,r,i]=e,a=w(n,"div",{class:"bp-slider"}),c=w(a,"span",{title:t});for(let m of t.split(/(?<=_)/))
c.append(m,document.createElement("wbr"));let l=w(a,"input",{type:"range","aria-label":t}),u=Nt(a,{"aria-label":`${t}, t\
yped`},m=>{$(m),s(d)}),f=o,d=o;function p(m){f=o-i*Math.max(0,Math.ceil((o-m)/i));let g=r+i*Math.max(0,Math.ceil((m-r)/i));
for(let[h,y]of Object.entries({min:f,max:g,step:i}))l.setAttribute(h,String(y))}function $(m){p(m),M(m)}function M(m){d=
m,l.value=String(m),l.setAttribute("aria-valuetext",L(m)),u.set(m)}return l.addEventListener("input",()=>{M(ue(l.valueAsNumber,
f,i)),s(d)}),{get:()=>d,set:$}}function ue(n,t,e){let s=Math.max(Ns(t),Ns(e));return Number((t+e*Math.round((n-t)/e)).toFixed(
Math.min(100,s)))||0}function Ns(n){let[t,e="0"]=String(n).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(
e))}function Rt(n,t,e){let s=w(n,"label",{class:"bp-toggle"}),o=w(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function fe(n,t,e){let{values:s,gradients:o,steps:r,failure:i}=t;if(e===0)return"The inputs are given.";if(i&&e>=i.step)
return i.text;if(e>r.length)return Tr(n,t);let a=r[e-1];if(!a.flows)return Ar(n,s,a);let c=nt(o,a.place),l=a.flows.map(({
input:u,local:f,downstream:d,first:p,total:$})=>`${Sn(c,f,d)} to ${n.nodes[u].name}${p?"":` (now ${L($)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${L(c)} and passes ${pt(l)}.`}function Ar({nodes:n,gates:t},e,{place:s,node:o}){
let r=gt(o,e),i=nt(e,s),a=L(i),c=o.parts.map(p=>{if(typeof p=="string")return p;let $=L(nt(e,p[0]));return p[1]?Lt($):$}).
join(""),l=r.filter((p,$)=>!J(n[o.inputs[$]])),u=o.exact&&l.every(p=>Tt($t(p),p))?"=":"≈",f=tn(t[o.gate].value(...r.map(
$t)),i),d=c===a?a:`${c} ${f} ${a}`;return`Forward: ${o.name} = ${o.formula} ${u} ${d}.`}function Sn(n,t,e){let s=tn($t(n)*
$t(t),e);return`${Lt(L(n))} · ${Lt(L(t))} ${s} ${L(e)}`}function Tr(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],i=s.flatMap((c,l)=>n.gradients&&at(c)?[`∂${r}/∂${c.name} = ${L(nt(e,l))}`]:[]),a=`${J(s[o])?"The output":
r} = ${L(nt(t,o))}.`;return i.length?`${a} Gradients: ${pt(i)}.`:a}function Xt(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
i=o.slice(0,e),a={};Lr(a,n,t,i),Ir(a,i);for(let[l,u]of jr(n,t,e))J(s[l])||(a[`partial:${s[l].name}`]="∂",a[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":L(u));r&&!r.slope&&e>=r.step&&(a[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:i.at(-1);return c&&Pr(a,n,c),a}function Lr(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(i=>at(t[i])),
r=s.filter(i=>!i.flows).map(i=>i.place);for(let i of o.concat(r)){let a=e[i];a!==void 0&&(n[`value:${t[i].name}`]=L(a))}}
function Ir(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:i}of s??[])n[`local:${e.name}:${o}`]=
`× ${L(r)}`,n[`downstream:${e.name}:${o}`]=`= ${L(i)}`}function jr({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map;i>o&&(!r||r.slope)&&a.set(t,1);for(let{flows:c,missing:l}of s.slice(0,i)){for(let{input:u,total:f}of c??
[])a.set(u,f);for(let u of l)a.set(u,Number.NaN)}return i>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{at(c)&&a.set(l,nt(e,
l))}),a}function Pr(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!J(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function Ss(n,t){let e=w(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=w(e,"div",{class:"bp-\
heading"}),o=w(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=w(e,"p",{class:"bp-open"}),i=-1;function a({place:l},{
svg:u}){i=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){i=-1,o.hidden=!0,P(s,ct(t.nodes[l],u)),P(r,f)}return{toggle(l){e.hidden=!l},show(l,u,f){let{place:d,
entry:p}=l,$=t.nodes[d],M=ct($,p),m=t.zoomed[d],g=dt(t.nodes)[d]?.ahead;if($.gate===null||!g)return c(l,"It is given, so\
 there is nothing behind it.");if(!m){let E=`It is made of ${g.terms} entries, too many for boxes of their own.`,[N]=$.inputs,
O=ct(t.nodes[N],g.places[0][p]);return c(l,g.terms>1?E:`It is ${O} itself: no gate stands between them.`)}i!==d&&a(l,m),
o.hidden=!1;let h={};for(let[E,[N,O]]of Object.entries(m.leaves))h[E]={kind:"value",place:$.inputs[N],entry:g.places[N][p*
g.terms+O]};let y=Object.entries(h).map(([E,N])=>[E,u.values[N.place]?.[N.entry]]);if(y.some(([,E])=>E===void 0))return c(
l,"Something before it has no value.");let k=Object.fromEntries(y),b=f.get(d)?.[p],x=ft({...m,gates:t.gates},k),v=Xt({...t,
...m,kinks:{},mistakes:void 0},x,x.steps.length+1);for(let E of o.querySelectorAll("[data-k]")){let[N,O]=(E.getAttribute(
"data-k")??"").split(":"),R=m.nodes.findIndex(I=>I.name===O);N==="label"?P(E,S(R,h[O])):N==="value"?P(E,v[`value:${O}`]??
""):N==="partial"?P(E,b===void 0?"":"∂"):N==="gradient"&&P(E,Rr(x.gradients[R],b))}P(s,`${M}, zoomed in: ${Object.keys(
h).length} entries go in, one comes out`),o.setAttribute("aria-label",`${M} = ${v[`value:${m.nodes[m.output].name}`]}`),
P(r,"∂ is what flows back through this entry alone; other entries add their share.");return;function S(E,N){return N?ct(
t.nodes[N.place],N.entry):E===m?.output?M:`${M}.${m?.nodes.slice(0,E+1).filter(O=>!at(O)).length}`}}}}var Rr=(n,t)=>n===
void 0||t===void 0?"":L(n*t);var Cr=5,Fr=1e-12;function Be(n,t,e){let{nodes:s,output:o}=t,r=w(n,"div",{class:"bp-view bp-arrays"}),i=s.filter(T=>T.gate!==
null).length,a=s.findIndex(T=>wt(T)&&T.shape.length>0),c={kind:"value",place:Math.max(0,a),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,d=0,p=w(r,"div",{class:"bp-controls"}),$=Object.entries(t.ranges).map(([T,D])=>({name:T,control:le(
p,T,D,U=>e.set({...e.get(),[T]:U}))})),M=w(p,"div",{class:"bp-of-entry"}),m=rs(r,t,{choose:Z,point(T){T===l||T&&l&&zr(T,
l)||(l=T,X())},isOpen:T=>!f&&T.kind==="value"&&wt(s[T.place]),drag(T,D){A(T,Number((d+D).toFixed(6)))},edit:()=>{u&&E?E.
focus():M.querySelector("input")?.focus()},epsilon:()=>f?R.get():0,pull:tt}),g=w(r,"p",{class:"backprop-sentence",role:"\
status","aria-live":"polite"}),h=w(r,"div",{class:"bp-bar"}),y=De(h,t.gradients?2*i+1:i,kt),k=w(h,"div",{class:"bp-toggl\
es"}),b=Rt(k,"nudge",T=>q(T)),x=t.gradients?Rt(k,"flows as bands",B):null,v=Rt(k,"zoom",B),S=w(r,"div",{class:"bp-below"}),
E=t.gradients&&t.mistakes?$s(S,t,t.mistakes,{current:()=>Ht(t,e.get()),hide:yt,choose:Z,changed:B}):null,N={name:"",gate:null,
number:null},O={name:s[o].name,gate:"",inputs:[0],formula:"",parts:[],local:[],exact:!0},R=Ae(S,{nodes:[N,O],output:1,kinks:{},
functions:{}},B);R.toggle(!1);let I=Ss(S,t),z=Ms(S,t),H=null,_=[],j=[];function G({place:T,entry:D}){return we(e.get()[s[T].
name])[D]}function A({place:T,entry:D},U){let{name:Y,shape:it}=s[T],xt=e.get(),ht=[...we(xt[Y])];ht[D]=U,e.set({...xt,[Y]:Dn(
ht,it)})}function F(){let T=s[c.place],D=ct(T,c.entry);if(!wt(T)||!T.shape.length){(H||!M.childNodes.length)&&(M.replaceChildren(),
H=null,w(M,"p",{class:"bp-open"},"Choose an entry of an input to change it."));return}let U=G(c);if(H?.name!==D){M.replaceChildren();
let Y=c,it=Math.max(Cr,2*Math.abs(U)),xt=le(M,D,[-it,it,it/50],ht=>A(Y,ht));H={name:D,control:xt}}H.control.get()!==U&&H.
control.set(U)}function V(){t.gradients&&y.limit(u?i+1:2*i+1)}function B(){let T=e.get(),D=Ht(t,T),U=y.get(),Y=u&&U>D.forwardSteps,
it=Y?D.forwardSteps:U,xt=ke(t,D,it),ht=ln(t,D,it);r.classList.toggle("bp-asking",Y),E&&E.at(JSON.stringify(T)),m.show(Y&&
E?E.question(xt):xt,(zt,_t)=>{let ge=D.values[zt]?.[_t],be=ot(s[zt])?void 0:ht.get(zt)?.[_t],Dt=[ge===void 0?[]:`value ${L(
ge)}`];return be!==void 0&&Dt.push(`gradient ${L(be)}`),[ct(s[zt],_t),...Dt.flat()].join(", ")});let he=!t.gradients&&U===
i;P(g,Y&&!D.failure?"The forward pass is done. Which gradient does each entry have?":ye(t,D,he?U+1:U)),m.flows.show(x?.checked&&
!Y?D.steps.slice(0,U).map(_r):null),z.show(c,D,ht,it),I.toggle(v.checked),v.checked&&I.show(c,D,ht),F(),Q(T,D),X()}function X(){
let T=l??c,D=u&&E?E.marks():{},[U,Y]=j;T===U&&c===Y&&!_.length&&!E||(j=_.length?[]:[T,c],m.light({chosen:[c],from:ys(s,T),
to:ks(s,T),moved:_,...D}))}function Q(T,D){_=[];let U=D.values[c.place];if(!f||!U)return;let Y=R.get(),it=U.map((Dt,ee)=>ee===
c.entry?Dt+Y:Dt),xt=on(t,T,new Map([[c.place,it]]));_=s.flatMap((Dt,ee)=>{let[to,eo]=[D.values[ee]??[],xt[ee]??[]];return eo.
flatMap((jn,Pn)=>Math.abs(jn-to[Pn])>Fr*Math.abs(jn)?[{kind:"value",place:ee,entry:Pn}]:[])});let ht=c.place===o;N.name=
ct(s[c.place],c.entry);let[he,Je]=[D.values[o]?.[0],xt[o]?.[0]],zt=he===void 0||Je===void 0?void 0:Je-he,_t=D.gradients[c.
place]?.[c.entry],ge=ht?Y:_t===void 0?void 0:_t*Y,be={moved:[Y,zt],promised:[Y,ge],after:[]};R.show(ht?1:0,be,{values:[]},
t.gradients&&!u&&y.get()>D.steps.length)}function q(T){f=T,b.checked=T,r.classList.toggle("bp-nudged",T),R.toggle(T),B()}
function tt(T,D){T!==c.place&&Z({kind:"value",place:T,entry:0}),!ot(s[T])&&(f||q(!0),R.set(D))}function yt(T){u=T,V(),B()}
function Z(T){c=T,wt(s[T.place])&&(d=G(T)),m.choose(T),E?.choose(T),B()}function lt(){let T=e.get();if(!s.some(D=>wt(D)&&
!(D.name in T))){for(let{name:D,control:U}of $)U.get()!==T[D]&&U.set(T[D]);B()}}function kt(){let T=Ht(t,e.get()).steps[y.
get()-1];T&&m.reveal([T.place,...T.node.inputs]),B()}let C=new ResizeObserver(()=>m.resize());C.observe(r),y.hear(m.element);
let K=e.listen(lt);return m.choose(c),E?.choose(c),V(),lt(),()=>{y.stop(),K(),C.disconnect(),r.remove()}}var zr=(n,t)=>n.
kind===t.kind&&n.place===t.place&&n.entry===t.entry;function _r({node:n,flows:t}){return t?{node:n,flows:t.map(({position:e,
downstream:s})=>{let o=s.reduce((a,c)=>a+Math.abs(c),0),r=s.every(a=>a<=0),i=!r&&s.some(a=>a<0);return{position:e,downstream:r?
-o:o,isMixed:i}})}:{node:n,flows:null}}var Dr=["Escape","Tab"],Es=["Play or pause","Back to the first step","Repeat"];function Jt(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=Jt(n,t)});return()=>r()}let s=new MutationObserver(()=>Os(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});Os(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let i=!(Dr.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function Os(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",Es[e]),
t.setAttribute("title",Es[e])})}function We(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var En=430,On=230,Ct={left:54,right:12,top:10,bottom:30},As=121,Br=[.1,.3,.5,.7,.9],Wr=.02,Hr="",Gr=10;function Is(n,t,e){
let{nodes:s,output:o,ranges:r}=t,i=w(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=w(i,"la\
bel",{},"along "),c=Object.keys(r),l=w(a,"select");c.length>1&&w(l,"option",{value:Hr},"the slider that moves");for(let j of c)
w(l,"option",{value:j},j);l.addEventListener("change",e);let u=c[0],f=W(i,"svg",{viewBox:`0 0 ${En} ${On}`,role:"img"}),
d=W(f,"g",{class:"bp-axes"}),[p,$]=[Ct.left,Ct.top],[M,m]=[En-Ct.left-Ct.right,On-Ct.top-Ct.bottom],g=`${p} ${$} ${M} ${m}`,
h=W(f,"svg",{x:p,y:$,width:M,height:m,viewBox:g,preserveAspectRatio:"none"}),y=W(h,"path",{class:"bp-line"}),k=W(h,"path",
{class:"bp-tangent"}),b=W(f,"circle",{class:"bp-point",r:5}),x=w(i,"p",{"aria-hidden":"true"}),v={name:"",low:0,high:0,bottom:0,
top:0},S="",E=j=>p+(j-v.low)/(v.high-v.low)*M,N=j=>$+m-(j-v.bottom)/(v.top-v.bottom)*m,O=j=>Math.max(-1e5,Math.min(1e5,N(
j))),R=(j,G)=>`${E(j).toFixed(2)} ${O(G).toFixed(2)}`;function I(j,G,A){let[F,V]=z(j,G[j]),B=v.name===j&&v.low===F&&v.high===
V,X=A===void 0||v.bottom<=A&&A<=v.top;if(B&&X)return;let Q=[A];for(let Z of Br){let lt=Object.fromEntries(c.map(kt=>[kt,
Ur(r[kt],Z)]));Q.push(...H(j,F,V,lt))}let[q,tt]=B?[v.bottom,v.top]:qr(Ls(Q),Ls(H(j,F,V,G)));A!==void 0&&([q,tt]=[Math.min(
q,A),Math.max(tt,A)]);let yt=Math.max(.12*(tt-q),(Wr*(V-F)-(tt-q))/2);(!B||A===q)&&(q-=yt),(!B||A===tt)&&(tt+=yt),v={name:j,
low:F,high:V,bottom:q,top:tt},S="",d.replaceChildren();for(let[Z,lt]of Ot(F,V))W(d,"path",{d:`M${E(Z)} ${$}v${m}`}),W(d,
"text",{x:E(Z),y:On-Ct.bottom+16,"text-anchor":"middle"},lt);for(let[Z,lt]of Ot(q,tt))W(d,"path",{d:`M${p} ${N(Z)}h${M}`}),
W(d,"text",{x:p-6,y:N(Z)+4,"text-anchor":"end"},lt)}function z(j,G){let[A,F]=r[j];return[Math.min(A,G),Math.max(F,G)]}let H=(j,G,A,F)=>Ts(
G,A).map(V=>It(t,{...F,[j]:V})[o]);function _(j,G){let A=Ts(v.low,v.high),F=H(j,v.low,v.high,G),V="";F.forEach((B,X)=>{let Q=X&&
F[X-1]!==void 0;B!==void 0&&(V+=`${Q?"L":"M"}${R(A[X],B)}`)}),y.setAttribute("d",V)}return{resize:()=>jt(f,d,En),moved(j){
u=j},show(j,G,A){let F=l.value||u,V=j[F],B=G.values[o];I(F,j,B);let X=JSON.stringify([F,{...j,[F]:0}]);X!==S&&_(F,j),S=X;
let{low:Q,high:q}=v,tt=G.gradients[s.findIndex(K=>at(K)&&K.name===F)],yt=B!==void 0&&v.bottom<=B&&B<=v.top;b.setAttribute(
"visibility",yt?"visible":"hidden"),B!==void 0&&(b.setAttribute("cx",String(E(V))),b.setAttribute("cy",String(O(B))));let Z=A&&
B!==void 0&&tt!==void 0&&Number.isFinite(tt),lt=Z?[Q,q].map(K=>R(K,B+tt*(K-V))):[];k.setAttribute("d",Z?`M${lt.join("L")}`:
"");let kt=Z?Vr(t,G,F):"",C=Kr(s[o].name,F,V,B,Z?tt:void 0,kt);P(x,C),f.setAttribute("aria-label",C)}}}function Kr(n,t,e,s,o,r){
let i=`${n} along ${t}`,a=`at ${t} = ${L(e)}`;return s===void 0?`${i}: undefined ${a}.`:o===void 0?`${i}, ${a}.`:r?`${i}\
: ${a} the node ${r} has a kink, so there is no one tangent. The backward pass takes ${L(o)}.`:`${i}: ${a} the tangent h\
as the slope ${L(o)}. That is ∂${n}/∂${t}.`}function Vr(n,{values:t},e){let s=new Set;for(let[o,r]of n.nodes.entries())
if(at(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(i=>s.has(i)))&&(s.add(o),oe(n,t,o)))return r.name;return""}
var Ur=([n,t],e)=>n+e*(t-n),Ts=(n,t)=>Array.from({length:As},(e,s)=>n+(t-n)*s/(As-1));function Ls(n){let t=n.filter(e=>e!==
void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],t[Math.ceil(.98*(t.length-1))]]:[0,0]}function qr([
n,t],[e,s]){let o=Gr*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.min(Math.max(t,s),s+o)]:[n,t]}function Ot(n,t){let e=(t-
n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(a=>a*s>=e)??10),r=[];for(let a=Math.ceil(n/o);a*o<=t+1e-9*o;a++)r.
push(Number((a*o).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.max(1,...r.map(a=>Math.abs(a)/o))));return r.map(a=>[
a,i>4?String(a).replace(/^-/,"−"):L(a)])}function js(n,t){let{nodes:e,output:s}=t,o=w(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=w(
o,"div",{class:"bp-heading"}),i=w(o,"table"),a=w(o,"p"),c=p=>`∂${e[s].name}/∂${e[p].name}`,l=[],u=null,f=-1;function d(p){
f=p,i.replaceChildren();let M=Cn(t).reverse().flatMap(([m,{name:g,inputs:h}])=>{let y=h.filter(k=>k===p).length>1;return h.
flatMap((k,b)=>k===p?[{place:m,position:b,name:g,label:y?`${g}, input ${b+1}`:g}]:[])});if(M.length){let m=w(i,"tr");for(let g of[
"flow through","upstream × local","downstream"])w(m,"th",{scope:"col"},g)}if(l=M.map(({place:m,position:g,name:h,label:y})=>{
let k=w(i,"tr");w(k,"th",{scope:"row"},y);let b=w(k,"td");w(b,"span",{class:"bp-names"},`${c(m)} · ∂${h}/∂${e[p].name}`);
let x=w(b,"span",{class:"bp-numbers"});return{place:m,position:g,name:h,numbers:x,downstream:w(k,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let m=w(i,"tr",{class:"bp-total"});w(m,"th",{scope:"row",colspan:2},"sum of the flows"),u=w(m,"td")}}
return{show(p,$,M){f!==p&&d(p);let{gradients:m,failure:g}=$,h=$.steps.slice(0,M),y=l.map(I=>h.find(z=>z.flows&&z.place===
I.place)?.flows?.find(z=>z.position===I.position));l.forEach(({place:I,numbers:z,downstream:H},_)=>{let j=y[_],G=j?Sn(nt(
m,I),j.local,j.downstream):"",A=Math.max(G.lastIndexOf("="),G.lastIndexOf("≈")),F=g?.slope?h.some(V=>V.flows&&V.place===
I):g&&M>=g.step;P(z,j?G.slice(0,A).trim():F?"–":"not yet"),P(H,j?G.slice(A):"")});let k=y.filter(I=>I!==void 0),b=k.length>
0&&k.length===l.length,x=k.at(-1);u&&P(u,x?`${b?"":"so far "}${L(x.total)}`:"");let v=b?` = ${L(nt(m,p))}`:"";P(r,p===s?
`${c(s)} = 1`:`${c(p)}${v}`);let[S,E]=[e[s].name,e[p].name],N=l.length?"":`${S} does not depend on ${E}.`,O="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",R=l.flatMap(({place:I,name:z},H)=>{let _=y[H];
return!_||!oe(t,$.values,I)?[]:`${z} is at its kink, where the slope jumps; the backward pass takes ${L(_.local)}.`});P(
a,p===s?O:N||[...new Set(R)].join(" "))}}}var Yr="Arrow keys walk from box to box, plus and minus nudge a box, space plays the steps.",pe={across:26,down:47,height:20,
right:7};function Ps(n,t,e){let{nodes:s}=t,o=`${t.title}. ${Yr}`,r=Ee(n,{role:"group","aria-label":o}),[i]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");r.element.append(i);let a=[...i.querySelectorAll("[da\
ta-k]")].map(m=>({key:m.getAttribute("data-k")??"",target:m})),c=a.filter(({key:m})=>/^(value|partial|gradient|local|downstream):/.
test(m)),l=c.map(()=>""),u=a.filter(({key:m})=>/^(node|edge):/.test(m)),f=u.flatMap(({key:m,target:g})=>{let h=s.findIndex(
y=>!J(y)&&`node:${y.name}`===m);return h<0?[]:[Xr(g,h,s[h])]}),d=Se(i),p=Le(f);r.element.setAttribute("tabindex",f.length?
"-1":"0");function $(m,g){let h=m.flatMap(y=>f.filter(k=>k.place===y)).map(({outline:y})=>y);h.length&&r.reveal(h,g)}for(let{
place:m,target:g}of f)g.setAttribute("role","button"),g.addEventListener("click",()=>e.choose(m)),g.addEventListener("fo\
cus",()=>{e.choose(m),$([m])}),g.addEventListener("keydown",h=>{h.key==="Enter"&&e.choose(m)}),Te(g,e.epsilon,h=>e.pull(
m,h));let M=[];return{element:r.element,resize:r.resize,reveal:$,width:i.viewBox.baseVal.width,flows:d,field(m,g){let h=f.
find(O=>O.place===m);if(!h)throw new Error(`The node ${m} has no box.`);let{x:y,y:k,width:b}=h.outline,[x,v]=[y.baseVal.
value+pe.across,k.baseVal.value+pe.down],S={width:b.baseVal.value-pe.across-pe.right,height:pe.height},E=W(h.target.parentNode,
"foreignObject",{x,y:v,...S}),N=w(E,"input",{type:"text","aria-label":g,autocomplete:"off",maxlength:80});return N.addEventListener(
"focus",()=>$([m])),N},mark(m,g){let h=f.find(y=>y.place===m)?.target;for(let y of["right","wrong"])h?.classList.toggle(
y,y===g)},choose(m){p.stopAt(m);for(let{place:g,target:h}of f)h.classList.toggle("chosen",g===m),h.setAttribute("aria-pr\
essed",String(g===m))},nudge(m){for(let{place:g,below:h}of f)P(h,m(g))},show(m){c.forEach(({key:h,target:y},k)=>{let b=m[h]??
"";b!==l[k]&&(y.textContent=b,l[k]=b)});for(let h of M)h.classList.remove("now","back");let g=u.filter(({key:h})=>m[h]);
for(let{key:h,target:y}of g)y.classList.add(...m[h].split(" "));M=g.map(({target:h})=>h);for(let h of f){let y=["value",
"gradient"].flatMap(b=>{let x=m[`${b}:${h.name}`];return x?[`${b} ${x}`]:[]}),k=[h.called,...y].join(", ");k!==h.label&&
h.target.setAttribute("aria-label",k),h.label=k}}}}function Xr(n,t,e){let s=n.querySelector(".box"),{x:o,y:r,width:i,height:a}=s,
c=W(n,"text",{class:"nudge",x:o.baseVal.value+i.baseVal.value/2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"midd\
le"});return{place:t,name:e.name,called:At(e),target:n,outline:s,below:c,label:""}}var Jr=80,Zr=1e3,Qr=4,ti=4;function He(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let i=0;i<Jr&&r>0;i++){let a=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,ei(u,s)]));if(Object.keys(a).every(l=>a[l]===e[l]))continue;let c=ni(
n,t,e,a,r);c<r&&([o,r]=[a,c])}return o}function ei([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<ti?ue(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function ni(n,t,e,s,o){let r=ft(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...n.nodes.keys()].filter(u=>!J(n.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of a){let f=L(u);Math.abs(u)>Zr||f.includes("e")?l+=3:(!Tt($t(u),u)||f.replace(/[−.]/g,
"").length>Qr)&&(l+=1)}for(let u of i)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+si(n,t,r):l}function si(n,t,e){
let s=new St(n,t,e.values),o=s.run(rt);return Pe(s,[]).filter(({rank:i,wrong:a})=>i<2&&mt(a.given)).filter(({wrong:i})=>s.
run(i).every((a,c)=>et(a,o[c]))).length}var oi=340;function Zt(n,t,e,s){let{nodes:o}=t,r=w(n,"div",{class:"bp-view"}),i=o.findIndex(C=>!J(C)),a=i<0,c=t.gradients&&
!a,l=i,u=c&&t.mistakes!==void 0,f=!1,d=!1,p=o.filter(C=>C.gate!==null).length,$=w(r,"div",{class:"bp-controls"}),M=Object.
entries(s?{}:t.ranges).map(([C,K])=>({name:C,control:le($,C,K,T=>tt(C,T))})),m=Ps(r,t,{choose:q,epsilon:()=>f?z?.get()??
0:0,pull:X}),g=w(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),h=w(r,"div",{class:"bp-bar"}),y=De(
h,t.gradients?2*p+1:p,Z),k=w(h,"div",{class:"bp-toggles"}),b=a?null:Rt(k,"nudge",C=>B(C)),x=c?Rt(k,"flows as bands",A):null,
v=w(r,"div",{class:"bp-below"}),{mistakes:S}=t,E=S&&M.length?()=>e.set(He(t,S,e.get(),Math.random)):null,{checked:N,revealed:O}=s??
{checked:()=>{},revealed:()=>{}},I=S&&c?xs(v,t,S,m,{current:G,hide:Q,another:E,checked:N,revealed:O}):null,z=a?null:Ae(v,
t,A);z?.toggle(!1);let H=c?js(v,t):null,_=o.some(at)&&!s?Is(v,t,A):null;function j(){t.gradients&&y.limit(u?p+1:2*p+1),s&&
b?.parentElement?.toggleAttribute("hidden",u),s&&u&&f&&B(!1)}function G(){let C=e.get();return{at:C,pass:ft(t,C)}}function A(){
let{at:C,pass:K}=G(),T=y.get(),D=u&&T>K.forwardSteps,U=D?K.forwardSteps:T,Y=T>K.steps.length,it=Xt(t,K,t.gradients||T<p?
U:K.forwardSteps);!t.gradients&&T===p&&ri(it),r.classList.toggle("bp-asking",D),m.show(D?ii(t,it):it),P(g,F(K,T,D)),H?.show(
l,K,U),_?.show(C,K,c&&!u&&Y),I?.show(C),m.flows.show(x?.checked&&!D?K.steps.slice(0,T):null),V(C,K)}function F(C,K,T){return T&&
!C.failure?"The forward pass is done. Which gradient does each node have?":!t.gradients&&K===p&&(!C.failure||C.failure.slope)?
fe(t,{...C,failure:null},C.steps.length+1):fe(t,C,K)}function V(C,K){if(!z)return;if(!f){m.nudge(()=>"");return}let T=Oe(
t,C,K,l,z.get());m.nudge(D=>{let U=T.moved[D];return U!==void 0?re(U):T.promised[D]===void 0?"":"undefined"}),z.show(l,T,
K,c&&!u&&y.get()>K.steps.length)}function B(C){if(C&&s&&u)return;f=C;let K=o[l];C&&at(K)&&_?.moved(K.name),b&&(b.checked=
C),r.classList.toggle("bp-nudged",C),z?.toggle(C),A()}function X(C,K){C!==l&&q(C),f||B(!0),f&&z?.set(K)}function Q(C){u=
C,j(),A()}function q(C){l=C,m.choose(C);let K=o[C];f&&at(K)&&_?.moved(K.name),A()}function tt(C,K){_?.moved(C),e.set({...e.
get(),[C]:K})}function yt(){let C=e.get();if(!M.some(({name:K})=>!(K in C))){for(let{name:K,control:T}of M)T.get()!==C[K]&&
T.set(C[K]);A()}}function Z(){let C=ft(t,e.get()).steps[y.get()-1],K=C?.flows?C.node.inputs.find(T=>!J(o[T])):C?.place;C&&
m.reveal([C.place,...C.node.inputs]),K!==void 0&&!u&&!f?q(K):A()}let lt=new ResizeObserver(()=>{r.classList.toggle("bp-b\
eside",_!==null&&r.clientWidth-m.width>=oi),m.resize(),_?.resize(),!(d||!r.clientWidth)&&(d=!0,u&&m.reveal([t.output],!0))});
r.style.setProperty("--bp-picture",`${m.width}px`),lt.observe(r),y.hear(m.element);let kt=e.listen(yt);return m.choose(l),
j(),yt(),()=>{y.stop(),kt(),lt.disconnect(),r.remove()}}function ri(n){for(let t of Object.keys(n))/^(node|edge):/.test(
t)&&delete n[t]}function ii({nodes:n,output:t},e){let s=Object.entries(e).filter(([i])=>i.startsWith("value:")),o=n.filter(
i=>!J(i)).map(i=>[`partial:${i.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),[`gradient:${r}`]:"\
1"}}function Ge(n,t,e,s){let o=w(n,"div",{class:"bp-practice"}),r=w(o,"div",{class:"bp-bar"}),i=w(r,"p",{role:"status","aria\
-live":"polite"}),a=w(r,"button",{type:"button"}),c=w(o,"div"),l=[],u=null,f=()=>{},d=0,p=!1,$=!1,M=!1,m=new Set;function g(){
let h=l.filter(b=>b.tries).length+Number(p),y=u?`Level ${u.level}. `:"";P(i,`${p?"All correct! ":""}${y}${h} solved.${$&&
!p?" Revealed, so not counted.":""}`),P(a,p||$?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:h,level:y,trains:k}=u;l.push({key:h,level:y,trains:k,tries:p?d:0,made:[...m]}),u=null,p=
!1,M=!0,g(),s(l)}),g(),{show(h){f(),u=h,[d,p,$,m]=[0,!1,!1,new Set];let y={...h.figure,gates:t,functions:e};f=Zt(c,y,We(
h.start),{checked({isSolved:k,codes:b}){if(!(p||$)){d++,p=k;for(let x of b)m.add(x);g(),p&&a.focus()}},revealed(){$=!0,g()}}),
g(),M&&c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var Ue=430,Cs=238,Qt={left:54,right:24,top:10,bottom:44},[de,Ke]=[Qt.left,Qt.top],[Ve,te]=[Ue-Qt.left-Qt.right,Cs-Qt.top-
Qt.bottom],ai=1e6,An=-12,Rs=2;function Fs(n,t,e){let{panel:s,svg:o,axes:r}=_s(n,e),i=W(o,"path",{class:"bp-right-losses"}),
a=W(o,"path",{class:"bp-line"}),c=W(o,"circle",{class:"bp-point",r:4.5}),l=w(s,"p",{"aria-hidden":"true"}),u="";return{resize:()=>jt(
o,r,Ue),show({losses:f,beside:d}){let p=f.length-1,$=Math.ceil(Math.max(p,t)/t)*t,M=ci(Math.max(...[...f,...d??[]].map(x=>Math.
min(x,ai)))),m=x=>de+x/$*Ve,g=x=>Ke+te-Math.min(x/M,1.02)*te,h=`${$} ${M}`;h!==u&&Ds(r,Ot(0,$),Ot(0,M),m,g,"step"),u=h;let y=x=>`\
M${x.map((v,S)=>`${m(S).toFixed(1)} ${g(v).toFixed(1)}`).join("L")}`;a.setAttribute("d",y(f)),i.setAttribute("d",d?y(d):
""),c.setAttribute("cx",String(m(p))),c.setAttribute("cy",String(g(f[p])));let k=d?`; thin: with the right gradients, ${L(
d[d.length-1])}`:"",b=`Step ${p}: the loss is ${L(f[p])}${k}.`;P(l,b),o.setAttribute("aria-label",`The loss from step to\
 step. ${b}`)}}}function zs(n){let{panel:t,svg:e,axes:s}=_s(n,"Size of the gradient of each layer’s weights"),o=W(e,"p\
ath",{class:"bp-right-losses"}),r=W(e,"path",{class:"bp-line"}),i=W(e,"g"),a=w(t,"p",{"aria-hidden":"true"}),c=[];return{
resize:()=>jt(e,s,Ue),show({sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=g=>de+(g-.5)/l.length*Ve,d=g=>Ke+te-
(g-An)/(Rs-An)*te,p=g=>d(Math.max(An,Math.min(Rs,Math.log10(g))));if(!s.childElementCount){let g=l.map((y,k)=>[k+1,String(
k+1)]),h=[-12,-9,-6,-3,0].map(y=>[y,y?`10${li(y)}`:"1"]);Ds(s,g,h,f,d,"layer")}let $=g=>`M${g.map((h,y)=>`${f(y+1)} ${p(
h).toFixed(1)}`).join("L")}`;o.setAttribute("d",$(c)),r.setAttribute("d",$(l)),i.replaceChildren();for(let[g,h]of l.entries())
W(i,"circle",{class:"bp-point",cx:f(g+1),cy:p(h),r:3.5});let m=`${`${L(l[l.length-1])} in the last layer, ${L(l[0])} in \
the first`}. Thin: before the first step.`;P(a,m),e.setAttribute("aria-label",`The size of the gradient of each layer’s \
weights: ${m}`)}}}function _s(n,t){let e=w(n,"section",{class:"bp-losses","aria-label":t});w(e,"p",{class:"bp-heading","\
aria-hidden":"true"},t);let s=W(e,"svg",{viewBox:`0 0 ${Ue} ${Cs}`,role:"img"});return{panel:e,svg:s,axes:W(s,"g",{class:"\
bp-axes"})}}function Ds(n,t,e,s,o,r){n.replaceChildren();for(let[i,a]of t)W(n,"text",{x:s(i),y:Ke+te+4,dy:"1em","text-an\
chor":"middle"},a);for(let[i,a]of e)W(n,"path",{d:`M${de} ${o(i)}h${Ve}`}),W(n,"text",{x:de-6,y:o(i)+4,"text-anchor":"en\
d"},a);W(n,"text",{x:de+Ve/2,y:Ke+te+4,dy:"2.1em","text-anchor":"middle"},r)}function ci(n){let t=10**Math.floor(Math.log10(
n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var li=n=>String(n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["\
-0123456789".indexOf(t)]);var Tn=360,me={left:40,right:10,top:22,bottom:42},vt=Tn-me.left-me.right,Bs=7;function Hs(n,{points:t,window:e,fine:s,speaker:o}){
let r=w(n,"section",{class:"bp-plane","aria-label":"The points"}),i=W(r,"svg",{viewBox:`0 0 ${Tn} ${me.top+vt+me.bottom}`,
role:"img"}),{left:a,top:c}=me,[l,u]=e,f=b=>a+(b-l[0])/(l[1]-l[0])*vt,d=b=>c+vt-(b-u[0])/(u[1]-u[0])*vt;W(i,"rect",{class:"\
bp-zero",x:a,y:c,width:vt,height:vt});let p=W(i,"path",{class:"bp-one"}),$=W(i,"path",{class:"bp-border"}),M=W(i,"g",{class:"\
bp-axes"});for(let[b,x]of Ot(...l))W(M,"text",{x:f(b),y:c+vt+4,dy:"1em","text-anchor":"middle"},x);for(let[b,x]of Ot(...u))
W(M,"text",{x:a-6,y:d(b)+4,"text-anchor":"end"},x);W(M,"text",{x:a+vt/2,y:c+vt+4,dy:"2.1em","text-anchor":"middle"},"x1"),
W(M,"text",{x:a-6,y:14,"text-anchor":"end"},"x2");let m=t.length>30?.6:1,g=t.map(([b,x,v])=>Ws(i,f(b),d(x),v,m*Bs)),h=w(
r,"p"),[y,k]=[0,1].map(b=>{let x=W(h,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return Ws(x,8,b?9:
8,b,Bs-1),w(h,"span",{},` target ${b}`)});return y.after(" "),k.after(" "),w(h,"span",{},`Thick edge: the ${o} is no\
t right there.`),w(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>jt(i,M,Tn),show({
grid:b,right:x}){let v=vt/(s-1),S=ui(b,s,(N,O)=>`${Ft(a+N*v)} ${Ft(c+vt-O*v)}`);p.setAttribute("d",S.region),$.setAttribute(
"d",S.line);for(let[N,O]of g.entries())O.classList.toggle("bp-missed",!x[N]);let E=x.filter(Boolean).length;i.setAttribute(
"aria-label",`${t.length} points of two classes; the ${o} says the right one at ${E} of them.`)}}}function Ws(n,t,e,s,o){
if(!s)return W(n,"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,i=`M${Ft(t)} ${Ft(e-r)}l${Ft(r)} ${Ft(
1.8*r)}h${Ft(-2*r)}z`;return W(n,"path",{class:"bp-target bp-target-1",d:i})}var Ft=n=>n.toFixed(1);function ui(n,t,e){let s="",
o="";for(let r=0;r+1<t;r++)for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,n[(r+f)*t+i+u]]);
if(a.every(([,,u])=>u<=0))continue;let c=[],l=[];for(let[u,[f,d,p]]of a.entries()){let[$,M,m]=a[(u+1)%4];if(p>0&&c.push(
e(f,d)),p>0==m>0)continue;let g=p/(p-m);l.push(e(f+g*($-f),d+g*(M-d))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+
1<l.length;u+=2)o+=`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var fi=100,pi=35,di=4e3;function qe(n,t,e,s=()=>{}){let{points:o,place:r,speaker:i,steps:a,driver:c}=t,l=r==="recording",
u=w(n,"div",{class:"bp-view bp-trainer"});if(c){let A=w(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");w(A,"code",{},c),A.append(".")}let f=w(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),d=Ln(f,"One st\
ep",()=>N(1)),p=Ln(f,"",()=>v?I():N(a)),$=Ln(f,"Reset",z),M=w(f,"div",{class:"bp-rate"});w(M,"span",{},"learning rate ");
let m=Nt(M,{"aria-label":"learning rate"});m.set(t.rate),m.element.readOnly=l,d.hidden=l;let g=w(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),h=w(u,"p",{class:"bp-wrong",role:"alert"}),y=w(u,"div",{class:"bp-charts"}),k=[Hs(y,
t)],b=w(y,"div",{class:"bp-column"}),x=`Loss: mean of ${t.loss[1]} over ${o.length} points`;k.push(Fs(b,a,x)),k.push(e.get().
sizes.length?zs(b):mi(b));let v=0,S=0,E=0;function N(A){let F=m.get();F===null||v||(v=A,O(F,A))}function O(A,F){let V=matchMedia(
"(prefers-reduced-motion: reduce)").matches?F:Math.ceil(F/fi),B=l?0:Math.min(v,r==="page"?V:t.chunk);R(),e.advance(A,B,()=>{
clearTimeout(E),v-=B,(e.get().trouble||e.isOver())&&(v=0),j(),v?S=setTimeout(()=>O(m.get()??A,F),pi):H()}),_()}function R(){
clearTimeout(E),r==="kernel"&&(E=setTimeout(()=>P(h,"No answer from the kernel yet: it is busy, or it is not running."),
di))}function I(){v=0,clearTimeout(S),H()}function z(){v=0,clearTimeout(S),R(),e.reset(()=>{clearTimeout(E),j(),H()})}function H(){
s(e.get()),_()}function _(){if(P(p,v?"Stop":l?"Play":`Train: ${a} steps`),d.disabled=v>0,p.disabled=!v&&e.isOver(),v)return;
let{losses:A,right:F,note:V,trouble:B}=e.get();P(h,B);let X=A.length-1,Q=F.filter(Boolean).length,q=`Step ${X}: the loss\
 is ${L(A[X])}, and the ${i} is right at ${Q} of ${F.length} points.`;P(g,V&&X?`${q} ${V}`:q)}function j(){let A=e.get();
for(let F of k)F.show(A)}$.title="Back to the weights of the start";let G=new ResizeObserver(()=>{for(let A of k)A.resize()});
return G.observe(u),j(),_(),()=>{v=0,clearTimeout(S),clearTimeout(E),e.stop(),G.disconnect(),u.remove()}}function Ln(n,t,e){
let s=w(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function mi(n){let t=w(n,"table",{class:"bp\
-weights","aria-label":"The weights"}),e=w(w(t,"thead"),"tr");for(let i of["weight","value","gradient"])w(e,"th",{scope:"\
col"},i);let s=w(t,"tbody"),o=new Map;function r(i){let a=w(s,"tr");w(a,"th",{scope:"row"},i);let c=[w(a,"td"),w(a,"td")];
return o.set(i,c),c}return{resize(){},show({weights:i,gradient:a}){for(let[c,l]of Object.entries(i)){let[u,f]=o.get(c)??
r(c);P(u,L(l)),P(f,c in a?L(a[c]):"")}}}}var Gs=1e-4,hi="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function Ye({graph:n,
says:t,start:e,points:s,window:o,fine:r},i){if(!n||!t)throw new Error("There is no graph to train.");let a={...n,gates:i},
c={...t,gates:i},l=bi(o,r),u=e,f=ft(a,u),d=[$()],p="";function $(){return Number(f.values[a.output])}let M=(h,y)=>Number(
It(c,{...u,x1:h,x2:y})[c.output]),m=()=>Object.fromEntries(a.nodes.flatMap((h,y)=>at(h)?[[h.name,Number(f.gradients[y])]]:
[]));function g(h){let y=m(),k=Object.fromEntries(Object.entries(u).map(([x,v])=>[x,v-h*y[x]])),b=ft(a,k);if(b.failure||
!Object.values(k).every(Number.isFinite)){p=hi;return}[u,f]=[k,b],d.push($())}return{get:()=>({losses:d,beside:null,weights:u,
gradient:m(),grid:l.map(([h,y])=>gi(M(h,y))),right:s.map(([h,y,k])=>(M(h,y)-.5)*(k-.5)>0),sizes:[],note:"",trouble:p}),advance(h,y,k){
for(let b=0;b<y&&!p;b++)g(h);k()},reset(h){u=e,f=ft(a,u),d=[$()],p="",h()},isOver:()=>!1,stop(){}}}function Ks(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,i,a){e=a,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:i})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function Vs({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,i,a){s=Math.min(s+1,e.length-1),a()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function gi(n){let t=Math.min(1-Gs,Math.max(Gs,n));return Math.log(t/(1-t))}function bi([n,t],e){let s=([
o,r],i)=>o+(r-o)*i/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function Xe(n,t,e){return n.on(t,e),()=>n.off(t,e)}var Us=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?Be:Zt)(s,{...c,gates:n,functions:t},vi(e))}let i=Xe(e,"change:figure",r);r();let a=Jt(
s,".backprop-explorer");return()=>{i(),o(),a()}}}),qs=(n,t)=>({render({model:e,el:s}){let o=Ge(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),i=Xe(e,"change:problem",r);r();let a=Jt(s,".backprop-explorer");
return()=>{i(),o.stop(),a()}}}),Ys=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?Ye(s,n):Ks(wi(t)),
r=qe(e,s,o,({weights:a,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:a,losses:[...c]}),t.save_changes())}),i=Jt(
e,".backprop-explorer");return()=>{r(),i()}}}),wi=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>Xe(n,"change:state",t)}),vi=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>Xe(
n,"change:inputs",t)}),Xs=()=>({render:({el:n})=>Jt(n,".backprop-depth")});function Js(n,t){let{figure:e,start:s}=In(),o=document.querySelector(".backprop-explorer");o&&(e.arrays?Be:Zt)(o,{...e,gates:n,
functions:t},We(s))}async function Zs(n,t){let{stock:e,shared:s,wish:o,rule:r,trainable:i}=await xi(In()),a=document.querySelector(
".backprop-explorer");if(!a)return;let c=u=>{let{figure:f,...d}=Me(e,u,o,r,i),p={...s,...f.mistakes};l.show({...d,figure:{
...f,mistakes:p}})},l=Ge(a,n,t,c);c([])}function Qs(n){let{figure:t,...e}=In(),s=document.querySelector(".backprop-explo\
rer");s&&qe(s,t,t.place==="page"?Ye(t,n):Vs(e))}async function xi(n){let t=Uint8Array.from(atob(n),s=>s.charCodeAt(0)),e=new Blob(
[t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(e).text())}var In=()=>JSON.
parse(document.getElementById("data")?.textContent??"");return ao($i);})();
