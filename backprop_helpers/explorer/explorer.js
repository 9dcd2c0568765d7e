// Made from scripts/ by make explorer, sha256 c6c8b95d74b4c84f0137cd8b97ad05c5fc6433dd53673dad79cf1d4d4bb68dca
var explorer=(()=>{var Je=Object.defineProperty;var oo=Object.getOwnPropertyDescriptor;var ro=Object.getOwnPropertyNames;var io=Object.prototype.hasOwnProperty;var ao=(n,t)=>{for(var e in t)Je(n,e,{get:t[e],enumerable:!0})},co=(n,t,e,s)=>{if(t&&typeof t=="object"||typeof t=="func\
tion")for(let o of ro(t))!io.call(n,o)&&o!==e&&Je(n,o,{get:()=>t[o],enumerable:!(s=oo(t,o))||s.enumerable});return n};var lo=n=>co(Je({},"__esModule",{value:!0}),n);var ki={};ao(ki,{arraySentence:()=>$e,arrayTexts:()=>ye,cellText:()=>ne,choose:()=>ln,close:()=>et,compute:()=>ut,depthWidget:()=>Js,
formatNumber:()=>T,fromStock:()=>ke,judge:()=>ae,nudge:()=>Ee,openPage:()=>Zs,openPractice:()=>Qs,openTrainer:()=>to,otherNumbers:()=>We,
practiceWidget:()=>Ys,readNumber:()=>Bt,run:()=>ft,runArrays:()=>Ht,sentence:()=>ue,snapped:()=>le,texts:()=>Xt,trainerWidget:()=>Xs,
widget:()=>Us});var uo={"−":"-","–":"-","×":"*","·":"*","⋅":"*","÷":"/","⁄":"/","**":"^"},Rn="write a number, such as -0.5, 3\
/4 or 19*6";function Bt(n){let t=fo(n.trim()),e=t.match(/(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d.,])/)?.[0];if(e)return`${e}\
 is read in two ways: write ${e.replace(",",".")} or ${e.replace(",","")}`;let s=t.replace(/,(?=\d)/g,".").match(/(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|\S/gi)??
[],o=new Ze(s),r=o.sum();return r===null||o.next!==void 0?Rn:Number.isFinite(r)?r:`${n.trim()} has no finite value: ${Rn}`}
var fo=n=>n.replace(/(\d*)([¼-¾⅐-⅞])/g,(t,e,s)=>`(${e||0}+${s.normalize("NFKC")})`).replace(/[⁰¹²³⁴-⁹⁻]+/g,
t=>`^(${t.normalize("NFKC")})`).normalize("NFKC").replace(/\bpi\b/gi,"π").replace(/\bsqrt(?=\s*\()/gi,"√").replace(/\*\*|[−–×·⋅÷⁄]/g,
t=>uo[t]),Ze=class{constructor(t){this.tokens=t,this.place=0}get next(){return this.tokens[this.place]}take(...t){let{next:e}=this;
return e===void 0||!t.includes(e)?"":(this.place++,e)}sum(){let t=this.product();for(let e=this.take("+","-");e;e=this.take(
"+","-")){let s=this.product();t=t===null||s===null?null:e==="+"?t+s:t-s}return t}product(){let t=this.signed();for(let e=this.
take("*","/");e;e=this.take("*","/")){let s=this.signed();t=t===null||s===null?null:e==="*"?t*s:t/s}return t}signed(){let t=this.
take("+","-");if(!t)return this.power();let e=this.signed();return e!==null&&t==="-"?-e:e}power(){let t=this.atom();if(!this.
take("^"))return t;let e=this.signed();return t===null||e===null?null:t**e}atom(){if(this.take("(")){let e=this.sum();return this.
take(")")?e:null}let{next:t}=this;if(t==="π")return this.place++,Math.PI;if(this.take("√")){let e=this.atom();return e===
null?null:Math.sqrt(e)}return t===void 0||!/^[\d.]/.test(t)||t==="."?null:(this.place++,Number(t))}};var po={Add:(n,t)=>n+t,Sub:(n,t)=>n-t,USub:n=>-n,Mult:(n,t)=>n*t,Div:(n,t)=>n/t,Pow:(n,t)=>n**t,Lt:(n,t)=>+(n<t),LtE:(n,t)=>+(n<=
t),Gt:(n,t)=>+(n>t),GtE:(n,t)=>+(n>=t),Eq:(n,t)=>+(n===t),NotEq:(n,t)=>+(n!==t),BitAnd:(n,t)=>n&t,BitOr:(n,t)=>n|t,BitXor:(n,t)=>n^
t};function ut(n,t,e){if(typeof n=="number")return n;if(typeof n=="string")return t[n];let[s,...o]=n;return(po[s]??e[s])(
...o.map(i=>ut(i,t,e)))}var Z=n=>n.gate===null&&n.number!==null,at=n=>n.gate===null&&n.number===null,Fn=({nodes:n})=>n.flatMap((t,e)=>t.gate===null?
[]:[[e,t]]);function T(n,t=4){return Number.isNaN(n)?"nan":(n<0?"−":"")+mo(Math.abs(n),t)}function mo(n,t){if(!Number.isFinite(n))
return"∞";if(Number.isInteger(n)&&n<1e6)return String(n);let[e="",s]=n.toExponential(t-1).split("e"),o=Number(s);return-4<=
o&&o<6?zn(n.toFixed(Math.max(0,t-1-o))):`${zn(e)}e${o<0?"-":"+"}${String(Math.abs(o)).padStart(2,"0")}`}var zn=n=>n.includes(
".")?n.replace(/\.?0+$/,""):n,yt=n=>Number(T(n).replace("−","-")),Tt=(n,t)=>n===t||Math.abs(n-t)<=1e-12*Math.max(Math.
abs(n),Math.abs(t)),Qe=(n,t)=>Tt(n,yt(t))?"=":"≈",Lt=n=>n.startsWith("−")?`(${n})`:n,pt=n=>n.length>1?`${n.slice(0,-1).
join(", ")} and ${n.at(-1)}`:n.join();function ft(n,t){let e=It(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let{gradients:o,steps:r,failure:i}=bo(n,e,s,go(n,e,s));return{values:e,gradients:o,steps:s.concat(r),forwardSteps:s.length,
failure:i}}function It({nodes:n,gates:t},e,s){let o=new Array(n.length);return n.forEach((r,i)=>{let a=s?.get(i);if(a!==
void 0){o[i]=a;return}if(r.gate===null){o[i]=r.number??e[r.name];return}let c=ho(r,o),l=c&&t[r.gate].value(...c);l!==null&&
Number.isFinite(l)&&(o[i]=l)}),o}function st(n,t){let e=n[t];if(e===void 0)throw new Error(`The node ${t} has no number.`);
return e}function ho(n,t){let e=[];for(let s of n.inputs){let o=t[s];if(o===void 0)return null;e.push(o)}return e}var bt=(n,t)=>n.
inputs.map(e=>st(t,e));function go(n,t,e){let s=e.findIndex(a=>t[a.place]===void 0);if(s<0)return null;let{place:o,node:r}=e[s],
i=en(n.gates,r.name,r.gate,bt(r,t));return{step:s+1,place:o,slope:!1,text:i}}function bo(n,t,e,s){let{nodes:o,output:r,gates:i}=n,
a=new Array(o.length);a[r]=1;let c=[],l=s;for(let u=e.length-1;u>=0;u--){let{place:f,node:d}=e[u],p=[],M=[];if(c.push({place:f,
node:d,flows:p,missing:M}),l&&!l.slope)continue;let k=bt(d,t);for(let[m,g]of d.inputs.entries()){if(Z(o[g]))continue;let h=i[d.
gate].local[m](...k,st(t,f)),y=st(a,f)*h,$=a[g],b=$===void 0?y:$+y;if(Number.isFinite(b)){a[g]=b,p.push({position:m,input:g,
local:h,downstream:y,first:$===void 0,total:b});continue}if(a[g]=NaN,M.push(g),l)continue;let x={position:m,name:o[g].name},
w=nn(i,d.name,d.gate,k,x,st(a,f),h);l={step:e.length+c.length,place:f,slope:!0,text:w}}}if(!l||l.slope)for(let u of o.keys())
a[u]??=0;return{gradients:a,steps:c,failure:l}}function en(n,t,e,s){let r=Math.abs(n[e].value(...s))===1/0?"the result i\
s too large for a floating-point number":"it has no real value there";return tn(t,e,s,_n(n[e],s,"")??r)}function nn(n,t,e,s,o,r,i){
if(Number.isFinite(i))return tn(t,e,s,`the gradient of ${o.name} gets too large for a floating-point number`);let a=_n(n[e],
s,"abc"[o.position]),c=a?`finite slope for ${o.name}: ${a}`:`slope for ${o.name} that a floating-point number can hold`;
return tn(t,e,s,`it has a value there, but no ${c}${r===0?". The upstream gradient is 0, but 0 times a slope that does n\
ot exist need not be 0":""}`)}var _n=({domain:n},t,e)=>n.find(([s,,o])=>o===e&&!s(...t))?.[1],tn=(n,t,e,s)=>`The node ${n}\
 (${t}) got ${e.map(o=>T(o)).join(" and ")}: ${s}.`;var ot=n=>n.reduce((t,e)=>t*e,1);function wo(n,t,e){let s=n.map(r=>{let i=e.indexOf(r);return i<0?0:[...e.slice(i+1)].reduce(
(a,c)=>a*(t.get(c)??1),1)}),o=[0];return n.forEach((r,i)=>{let a=t.get(r)??1;o=o.flatMap(c=>Array.from({length:a},(l,u)=>c+
u*s[i]))}),Int32Array.from(o)}function wt({inputs:n,result:t},e,s){let o=new Map;[...t].forEach((c,l)=>{o.set(c,s[l])}),
n.forEach((c,l)=>{[...c].forEach((u,f)=>{o.set(u,e[l][f])})});let r=[...new Set(n.join(""))].filter(c=>!t.includes(c)),i=[
...t,...r],a=ot(r.map(c=>o.get(c)??1));return{size:ot(s),terms:a,places:n.map(c=>wo(i,o,c))}}function Nt({size:n,terms:t,
places:e},s){let o=new Array(n),[[r,i],[a,c]]=[s,e];for(let l=0,u=0;l<n;l++){let f=0;for(let d=0;d<t;d++,u++)f+=i?r[a[u]]*
i[c[u]]:r[a[u]];o[l]=f}return o}var Dn=new WeakMap;function dt(n){let t=Dn.get(n);return t||(t=n.map(e=>e.gate===null?null:vo(e,n)),Dn.set(n,t)),t}function vo({
inputs:n,shape:t,made:e},s){let o=n.map(r=>s[r].shape);if(e.places)return{ahead:{size:ot(t),terms:1,places:[Int32Array.from(
e.places)]},back:[]};if(e.pattern&&e.local!==void 0){let r={inputs:[e.pattern.result],result:e.pattern.inputs[0]};return{
ahead:wt(e.pattern,o,t),back:[wt(r,[t],o[0])]}}if(e.pattern&&e.back){let r=e.back.map((i,a)=>{let c=o.map((l,u)=>u===a?t:
l);return wt(i,c,o[a])});return{ahead:wt(e.pattern,o,t),back:r}}return{ahead:xo(o,t),back:n.map(()=>null)}}function xo(n,t){
let e="ij".slice(0,t.length),s=n.map(o=>{let r=t.length-o.length;return o.map((i,a)=>i===t[r+a]?e[r+a]:"uv"[a]).join("")});
return wt({inputs:s,result:e},n,t)}var be=n=>Array.isArray(n)?n.flat():[n];function Bn(n,t){return t.length===0?n[0]:t.length===1?n:Array.from({length:t[0]},
(e,s)=>n.slice(s*t[1],(s+1)*t[1]))}var Wt=(n,t)=>t.length===2?`[${Math.floor(n/t[1])},${n%t[1]}]`:t.length===1?`[${n}]`:
"";function Ht(n,t){let e=sn(n,t),s=[];n.nodes.forEach((a,c)=>{a.gate!==null&&s.push({place:c,node:a,flows:null,missing:[]})});
let o=ko(n,e,s),i=n.nodes[n.output].shape.length===0?Mo(n,e,s,o):{gradients:[],steps:[],failure:o};return{values:e,...i,
steps:s.concat(i.steps),forwardSteps:s.length}}function sn(n,t,e){let s=dt(n.nodes),o=new Array(n.nodes.length);return n.
nodes.forEach((r,i)=>{let a=e?.get(i);if(a)o[i]=a;else if(r.gate===null)o[i]=r.number??be(t[r.name]);else{let c=we(r,o),
l=c&&$o(n,r,s[i],c);l?.every(Number.isFinite)&&(o[i]=l)}}),o}function we(n,t){let e=[];for(let s of n.inputs){let o=t[s];
if(!o)return null;e.push(o)}return e}function $o({gates:n},{gate:t,made:e},s,o){let r=s?.ahead;if(e.places||e.back)return Nt(
r,o);if(e.pattern)return Wn(r,o[0]).map(a=>t==="max"?Math.max(...a):yo(a));let{value:i}=n[t];return Array.from({length:r.
size},(a,c)=>i(...ve(r,o,c)))}var ve=({places:n},t,e)=>t.map((s,o)=>s[n[o][e]]),Wn=({size:n,terms:t,places:[e]},s)=>Array.
from({length:n},(o,r)=>Array.from({length:t},(i,a)=>s[e[r*t+a]]));function yo(n){let t=Math.max(...n);return t+Math.log(
n.reduce((e,s)=>e+Math.exp(s-t),0))}function ko(n,t,e){let s=e.findIndex(p=>t[p.place]===void 0);if(s<0)return null;let{
place:o,node:r}=e[s],i={step:s+1,place:o,slope:!1};if(r.made.pattern||r.made.places)return{...i,text:`The node ${r.name}\
 (${r.gate}) got numbers so large that their sum is too large for a floating-point number.`};let a=dt(n.nodes)[o]?.ahead,
c=we(r,t),{value:l}=n.gates[r.gate],u=Array.from({length:a.size},(p,M)=>ve(a,c,M)),f=u.findIndex(p=>!Number.isFinite(l(...p))),
d=en(n.gates,`${r.name}${Wt(f,r.shape)}`,r.gate,u[f]);return{...i,text:d}}function Mo(n,t,e,s){let{nodes:o,output:r}=n,i=new Array(
o.length);i[r]=[1];let a=[],c=s;for(let{place:l,node:u}of[...e].reverse()){let f=[],d=[];a.push({place:l,node:u,flows:f,
missing:d});let p=i[l];if(!(c&&!c.slope||!p))for(let[M,k]of u.inputs.entries()){let m=o[k];if(m.gate===null&&m.number!==
null)continue;let{downstream:g,local:h}=No(n,l,u,M,t,p),y=i[k],$=y?y.map((x,w)=>x+g[w]):g;if(i[k]=$.map(x=>Number.isFinite(
x)?x:NaN),$.every(Number.isFinite)){f.push({position:M,input:k,local:h,downstream:g,first:y===void 0,total:$});continue}
if(d.push(k),c)continue;let b=So(n,l,u,M,t,p,h);c={step:e.length+a.length,place:l,slope:!0,text:b}}}return(!c||c.slope)&&
o.forEach((l,u)=>{i[u]??=new Array(ot(l.shape)).fill(0)}),{gradients:i,steps:a,failure:c}}function No(n,t,e,s,o,r){let{made:i,
inputs:a}=e,c=dt(n.nodes)[t],l=we(e,o),u=c.ahead,f=c.back[s];if(i.places){let k=new Array(ot(n.nodes[a[0]].shape)).fill(
0);return i.places.forEach((m,g)=>{k[m]+=r[g]}),{downstream:k,local:null}}if(f&&i.back){let k=l.map((m,g)=>g===s?r:m);return{
downstream:Nt(f,k),local:null}}let d=o[t];if(f&&i.local!==void 0){let{local:k}=i,m=Wn(u,l[0]).map((y,$)=>y.filter(b=>b===
d[$]).length),[g]=f.places,h=l[0].map((y,$)=>{let b=g[$];return ut(k,{a:y,b:m[b],y:d[b]},n.functions)});return{downstream:h.
map((y,$)=>r[g[$]]*y),local:h}}let p=n.gates[e.gate].local[s],M=d.map((k,m)=>p(...ve(u,l,m),k));return{downstream:M.map(
(k,m)=>r[m]*k),local:M}}function So(n,t,e,s,o,r,i){let a=n.nodes[e.inputs[s]].name;if(!i||e.made.pattern)return`The node\
 ${e.name} (${e.gate}): the gradient of ${a} gets too large for a floating-point number.`;let c=dt(n.nodes)[t]?.ahead,l=we(
e,o),u=Math.max(0,i.findIndex((M,k)=>!Number.isFinite(M*r[k]))),f=Wt(u,e.shape),d=ve(c,l,u),p={position:s,name:`${a}${f}`};
return nn(n.gates,`${e.name}${f}`,e.gate,d,p,r[u],i[u])}var Eo=5,Oo=5,Ao=8,Hn=32,Gn=128,Vn={negative:[47,143,208],positive:[224,112,26]},rn=n=>({rows:n.length===2?n[0]:1,columns:n.
at(-1)??1}),To=({rows:n,columns:t})=>Math.max(n,t)<=Eo;function xe(n,t,e,s,o){let[r,i]=[rn(s),`${t}:${e}`],a=o.reduce((c,l)=>Number.
isNaN(l)?c:Math.max(c,Math.abs(l)),0);if(!To(r)){n[`image:${i}`]=Io(r,o,a),n[`low:${i}`]=T(-a,2),n[`high:${i}`]=T(a,2);return}
o.forEach((c,l)=>{let u=`${i}${Wt(l,s)}`;n[u]=ne(c),n[`tint:${u}`]=Lo(c,a)})}function ne(n){if(Number.isNaN(n))return"–";
let t=T(n,2);return t.replace("−","").length<=Oo?t:T(n,1)}function Lo(n,t){let e=Kn(n,t,Ao);return e?`${e>0?"p":"n"} l${Math.
abs(e)}`:""}function Kn(n,t,e){let s=Number.isNaN(n)||!t?0:n/t,o=Math.floor(Math.abs(s)*e+.5);return s>0?o:-o}function Io(n,t,e){
let s=document.createElement("canvas");s.width=Math.min(n.columns,Gn),s.height=Math.min(n.rows,Gn);let o=s.getContext("2\
d");if(!o)return"";let r=o.createImageData(s.width,s.height);return jo(n,t,s).forEach((i,a)=>{let c=Kn(i,e,Hn),l=c<0?Vn.
negative:Vn.positive;r.data.set([...l,Math.round(255*Math.abs(c)/Hn)],4*a)}),o.putImageData(r,0,0),s.toDataURL()}function jo({
rows:n,columns:t},e,{width:s,height:o}){if(s===t&&o===n)return e;let r=new Array(s*o).fill(0),i=new Array(s*o).fill(0);return e.
forEach((a,c)=>{let[l,u]=[Math.floor(c/t),c%t],f=Math.floor(l*o/n)*s+Math.floor(u*s/t);r[f]+=Number.isNaN(a)?0:a,i[f]++}),
r.map((a,c)=>a/i[c])}var rt=n=>n.gate===null&&n.number!==null,vt=n=>n.gate===null&&n.number===null,an=n=>!rt(n)||n.shape.length>0;function $e(n,t,e){
let{values:s,steps:o,failure:r}=t;if(e===0)return"The inputs are given.";if(r&&e>=r.step)return r.text;if(e>o.length)return Co(
n,t);let{place:i,node:a,flows:c}=o[e-1];if(c)return a.backward;let l=a.shape.length?"":` = ${T((s[i]??[])[0])}`;return`${a.
forward}${l}.`}var Po=6;function Co(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{name:r,shape:i}=s[o],a=s.flatMap(
(l,u)=>n.gradients&&vt(l)?[`∂${r}/∂${l.name} ${qn(l.shape,e[u]??[])}`]:[]),c=`${r} ${qn(i,t[o]??[])}.`;return a.length?
`${c} Gradients: ${pt(a)}.`:c}function qn(n,t){if(!n.length)return`= ${T(t[0])}`;let e=n.join("×");if(t.length<=Po)return`\
(${e}: ${t.map(i=>T(i)).join(", ")})`;let s=t.reduce((i,a)=>i+a,0),[o,r]=[Math.min(...t),Math.max(...t)];return`(${e}: s\
um ${T(s)}, from ${T(o)} to ${T(r)})`}function ye(n,t,e){let{nodes:s}=n,{values:o,steps:r,failure:i}=t,a=r.slice(0,e),c={},
l=new Set(a.map(f=>f.place));s.forEach((f,d)=>{let p=o[d];p&&an(f)&&(f.gate===null||l.has(d))&&Un(c,"value",f,p)});for(let{
node:f,flows:d}of a)for(let p of d??[])Ro(c,s,f,p);for(let[f,d]of cn(n,t,e))rt(s[f])||(c[`partial:${s[f].name}`]="∂",Un(
c,"gradient",s[f],d));i&&!i.slope&&e>=i.step&&!s[i.place].shape.length&&(c[`value:${s[i.place].name}`]="undefined");let u=e>
r.length?void 0:a.at(-1);return u&&(c[`node:${u.node.name}`]="now",u.node.inputs.forEach((f,d)=>{(!u.flows||!rt(s[f]))&&
(c[`edge:${u.node.name}:${d}`]=u.flows?"now back":"now")})),c}function Ro(n,t,e,{position:s,input:o,local:r,downstream:i}){
let{shape:a}=t[o],[c,l]=[`local:${e.name}:${s}`,`downstream:${e.name}:${s}`];e.shape.length||a.length||!r?(n[c]=e.flows[s],
n[l]=a.join("×")):(n[c]=`× ${T(r[0])}`,n[l]=`= ${T(i[0])}`)}function Un(n,t,e,s){e.shape.length?xe(n,t,e.name,e.shape,
s):n[`${t}:${e.name}`]=Number.isNaN(s[0])?"undefined":T(s[0])}function cn({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map,c=!r||r.slope;i>o&&c&&e.length&&a.set(t,[1]);for(let{flows:l,missing:u}of s.slice(0,i)){for(let{
input:f,total:d}of l??[])a.set(f,d);for(let f of u)a.set(f,e[f])}return i>s.length&&c&&e.length&&n.forEach((l,u)=>{vt(l)&&
a.set(u,e[u])}),a}var Fo=.6180339887,zo=.7548776662;function ln(n,{level:t,about:e,seed:s},o,r){let i=_o(n,o,r);i.set(e,(i.get(e)??0)+1);let a=[
...i.values()].reduce((u,f)=>u+f,0),c=((n.length+1)*Fo+s*zo)%1*a,l=0;for(let[u,f]of i)if(l+=f,c<l)return{level:Yn(n,t,o),
about:u};return{level:Yn(n,t,o),about:e}}function Yn(n,t,{up:e,down:s,many:o,lowest:r,highest:i}){let a=t,c=0;for(let{tries:l}of n)
l===1?c=Math.max(c,0)+1:l>1&&l<o?c=0:c=Math.min(c,0)-1,!(c!==e&&c!==-s)&&(a=Math.min(Math.max(a+Math.sign(c),r),i),c=0);
return a}function _o(n,t,e){let s=new Map,o=new Map;for(let i of n){for(let a of i.made.filter(c=>e.includes(c)))s.set(a,
(s.get(a)??0)+1),o.set(a,0);for(let a of i.trains)!i.tries||!s.has(a)||i.made.includes(a)||(o.set(a,o.get(a)+1),o.get(a)===
t.avoided&&s.delete(a))}let r=n.at(-1)?.made??[];return new Map([...s].map(([i,a])=>[i,a*(r.includes(i)?2:1)]))}function ke(n,t,e,s,o){
let r=ln(t,e,s,o),i=({key:a,level:c,trains:l})=>{let u=Math.abs(c-r.level),f=l.includes(r.about)||r.about===e.about;return[
Math.max(u,1),t.filter(d=>d.key===a).length,+!f,u]};return n.map(a=>({problem:a,rank:i(a)})).reduce((a,c)=>{let l=c.rank.
findIndex((u,f)=>u!==a.rank[f]);return l>=0&&c.rank[l]<a.rank[l]?c:a}).problem}var un=5001e-7,Do=1e-12,Bo=1e4,Me=.02,et=(n,t,e=.01)=>Xn(t)&&Number.isInteger(n)?n===t:fn(n,t,un)||Math.abs(n-t)<=Do*e,fn=(n,t,e)=>n===
t||[n,t].every(Number.isFinite)&&Math.abs(n-t)<=e*Math.max(Math.abs(n),Math.abs(t)),Xn=n=>Number.isInteger(n)&&Math.abs(
n)<Bo,Jn=(n,t)=>Math.abs(n-t)<Me*Math.abs(t),Zn=(n,t)=>Number.isFinite(t)&&!Xn(t)&&[2,3].some(e=>fn(n,Number(t.toPrecision(
e)),1e-6)),Wo=(n,t)=>Zn(n,t)||!Tt(yt(t),t)&&fn(n,t,Me);function se(n){return n.every(t=>Zn(...t))?"Close, but rounded to\
o far: give four significant figures.":n.every(t=>Wo(...t))?"Close. Were numbers rounded before the end? Keep all figure\
s, and round only the last number, to four.":""}function v(n,t,e={},s=""){return Qn(n,document.createElement(t),e,s)}function B(n,t,e={},s=""){return Qn(n,document.createElementNS(
"http://www.w3.org/2000/svg",t),e,s)}function Qn(n,t,e,s){for(let[o,r]of Object.entries(e))t.setAttribute(o,String(r));return t.
textContent=s,n.append(t),t}function P(n,t){n.textContent!==t&&(n.textContent=t)}var Ho=12.5;function jt(n,t,e){t.style.
fontSize=`${Ho*e/(n.getBoundingClientRect().width||e)}px`}var Go=22,Vo=.75,Ko=14;function qo(n,t){let e=t.getTotalLength(),s=[.5,.4,.6,.3,.7,.2,.8].map(r=>t.getPointAtLength(r*e)),
o=({x:r,y:i})=>Math.min(...n.map(a=>Math.hypot((r-a.x)/1.5,i-a.y)),Ko);return s.reduce((r,i)=>o(i)>o(r)?i:r)}function Ne(n){
let e=[...n.querySelectorAll('g[data-k^="edge:"] > text')].filter(o=>o.textContent).map(o=>new DOMPoint(Number(o.getAttribute(
"x")),Number(o.getAttribute("y"))-5)),s=[...n.querySelectorAll('g[data-k^="edge:"]')].map(o=>{let r=o.querySelector("pat\
h"),i=B(o,"path",{class:"band",d:r.getAttribute("d")??""});o.prepend(i);let{x:a,y:c}=qo(e,r),l=B(o,"text",{class:"sign",
x:a,y:c+5,"text-anchor":"middle"});return{key:(o.getAttribute("data-k")??"").slice(5),band:i,sign:l}});return{show(o){let r=new Map;
for(let{node:a,flows:c}of o??[])for(let l of c??[])r.set(`${a.name}:${l.position}`,l);let i=Math.max(1,...[...r.values()].
map(({downstream:a})=>Math.abs(a)));for(let{key:a,band:c,sign:l}of s){let{downstream:u=0,isMixed:f=!1}=r.get(a)??{},d=u?
Math.max(Vo,Go*Math.abs(u)/i):0;c.style.strokeWidth=`${d.toFixed(2)}px`,c.classList.toggle("negative",u<0),P(l,f?"±":u>
0?"+":u<0?"−":r.has(a)?"0":"")}}}}var ts=30;function Se(n,t){let e=v(n,"div",{class:"bp-frame"}),s=v(e,"div",{class:"bp-picture",...t}),o=matchMedia("(pre\
fers-reduced-motion: reduce)");function r(){let i=s.scrollWidth-s.clientWidth;e.classList.toggle("bp-more-before",s.scrollLeft>
1),e.classList.toggle("bp-more-after",s.scrollLeft<i-1),e.style.setProperty("--bp-scrollbar",`${s.offsetHeight-s.clientHeight}\
px`)}return s.addEventListener("scroll",r,{passive:!0}),{element:s,resize:r,reveal(i,a=!1){let{left:c}=s.getBoundingClientRect(),
l=i.map(M=>{let k=M.getBoundingClientRect();return[k.left-c-ts,k.right-c+ts]}),u=[Math.min(...l.map(([M])=>M)),Math.max(
...l.map(([,M])=>M))],[f,d]=u[1]-u[0]<=s.clientWidth?u:l[0],p=f<0?f:Math.max(0,d-s.clientWidth);p&&s.scrollBy({left:p,behavior:a||
o.matches?"instant":"smooth"})}}}function St(n,t,e=()=>{},s=()=>""){let o=v(n,"input",{type:"text",autocomplete:"off",maxlength:80,...t}),r=v(n,"output",
{class:"bp-wrong"});function i(l){l?o.setAttribute("aria-invalid","true"):o.removeAttribute("aria-invalid"),P(r,l)}function a(){
let l=Bt(o.value),u=typeof l=="string"?l:s(l);return i(u),u?null:Number(l)}function c(l){o.value=T(l),i("")}return o.addEventListener(
"change",()=>{let l=a();l!==null&&e(l)}),o.addEventListener("keydown",l=>l.stopPropagation()),{element:o,get:a,set:c}}function pn({nodes:n,kinks:t,functions:e},s,o){let r=n[o];if(r.gate===null||s[o]===void 0||!Object.hasOwn(t,r.gate))return[];
let[i,a,c]=bt(r,s);return t[r.gate].map(l=>Math.sign(ut(l,{a:i,b:a,c,y:Number(s[o])},e)))}var oe=(n,t,e)=>pn(n,t,e).includes(
0);function es(n,t,e,s){for(let o of s){let{name:r}=n.nodes[o],i=pn(n,e,o);if(pn(n,t,o).findIndex((c,l)=>c*i[l]<0)>=0)return`\
This nudge takes ${r} across its kink, where the slope jumps: the promise holds for a smaller ε only.`;if(oe(n,t,o))return`${r}\
 is at its kink, where the slope jumps: what is left over shrinks with ε, not with ε².`}return""}var Gt=[...Array(16).keys()].flatMap(n=>[1,5,2].map(t=>+`${t}e-${n+(t>1?1:0)}`)),ns=.1,dn=.1,Uo=1e-12,Yo=1e-6,Xo=.001,Jo=100;
function Ee(n,t,e,s,o){let{nodes:r,gates:i}=n,a=e.values[s],[c,l]=[new Array(r.length),new Array(r.length)];if(a===void 0)
return{moved:c,promised:l,after:l};let u=It(n,t,new Map([[s,a+o]]));return l[s]=o,r.forEach((f,d)=>{let[p,M]=[e.values[d],
u[d]];if(f.gate!==null&&d!==s&&p!==void 0){let k=bt(f,e.values);for(let[m,g]of f.inputs.entries()){let h=l[g];h!==void 0&&
(l[d]=(l[d]??0)+h*i[f.gate].local[m](...k,p))}}l[d]!==void 0&&p!==void 0&&M!==void 0&&(c[d]=M-p)}),{moved:c,promised:l,after:u}}
var ss=(n,t)=>Math.abs(n-t)<=Uo*Math.abs(t)?0:n-t,re=n=>`${n>0?"+":""}${T(n)}`;function Oe(n,t,e){let{nodes:s,output:o}=t,
r=v(n,"section",{class:"bp-nudge","aria-label":"A nudge and what it moves"}),i=v(r,"div",{class:"bp-heading"}),a=v(r,"di\
v",{class:"bp-slider"});v(a,"span",{},"ε");let c=v(a,"input",{type:"range",min:0,max:Gt.length-1,step:1,"aria-label":"s\
ize of ε"}),l=St(a,{"aria-label":"ε, typed"},k,h=>h?"":"a nudge by 0 moves nothing: write another number"),u=v(r,"tabl\
e"),f=v(r,"p",{role:"status","aria-live":"polite"});v(r,"p",{class:"bp-open"},"Pull a box to the left or right, or press\
 + and − on it.");let d=ns,p="",M=[];function k(h){m(h),e()}function m(h){d=h;let y=Math.abs(h),$=Gt.reduce((b,x)=>Math.
abs(Math.log(x/y))<Math.abs(Math.log(b/y))?x:b);c.value=String(Gt.length-1-Gt.indexOf($)),c.setAttribute("aria-valuetext",
T(h)),l.set(h)}c.addEventListener("input",()=>k(Math.sign(d)*Gt[Gt.length-1-c.valueAsNumber])),r.addEventListener("keydo\
wn",h=>h.stopPropagation()),m(ns);function g(h){p=s[h].name,u.replaceChildren();let y=v(u,"tr"),$=`∂node/∂${s[h].name}\
 · ε`;for(let x of["node","really moves by",$,"left over"])v(y,"th",{scope:"col"},x);let b=new Set([h]);s.forEach((x,w)=>{
x.gate!==null&&x.inputs.some(S=>b.has(S))&&b.add(w)}),M=[...b].map(x=>{let w=v(u,"tr",x===o?{class:"bp-total"}:{});return v(
w,"th",{scope:"row"},s[x].name),{place:x,cells:[0,1,2].map(()=>v(w,"td"))}})}return{get:()=>d,set:k,toggle(h){r.hidden=!h},
show(h,{moved:y,promised:$,after:b},{values:x},w){p!==s[h].name&&g(h);let[S,E]=[s[h].name,s[o].name];P(i,`${S} is nudged\
 by ε = ${T(d)}`);for(let{place:C,cells:I}of M){let[z,H]=[y[C],$[C]],_=H!==void 0&&Number.isFinite(H);P(I[0],z===void 0?
"undefined":re(z)),P(I[1],w?_?re(H):"undefined":"?"),P(I[2],w?_&&z!==void 0?re(ss(z,H)):"–":"?")}let N=M.flatMap(({place:C})=>ss(
Number(y[C]),Number($[C]))?[C]:[]),O=w?es(t,x,b,N):"";P(f,Zo(S,E,d,y[o],$[o],w,h===o,O))}}}function Zo(n,t,e,s,o,r,i,a){
if(i)return"A nudge of the output is the change of the output.";if(o===void 0)return s===void 0?"":`${t} does not depend\
 on ${n}.`;if(s===void 0)return`With this nudge ${t} has no value.`;let c=`${t} moves by ${T(s)}`;if(!r)return`${c}.`;if(!Number.
isFinite(o))return`${c}. There is no gradient to promise anything.`;let l=Math.abs(e)<Yo&&Math.abs(s-o)>Xo*Math.abs(o),f=a&&
!l?` ${a}`:l?" So small a nudge is lost in the rounding of the numbers.":"";return`${c}. The gradient ∂${t}/∂${n} = ${T(
o/e)} promises ${T(o)}.${f}`}function Ae(n,t,e){let s=o=>{let r=Math.round(o*100)/100;r&&e(r)};n.addEventListener("point\
erdown",o=>{let{clientX:r,pointerId:i,pointerType:a,button:c}=o;if(c!==0||a==="touch")return;let l=!1,u=d=>{let p=d.clientX-
r;!l&&Math.abs(p)<4||(l||n.setPointerCapture(i),l=!0,s(p/Jo))},f=()=>{n.removeEventListener("pointermove",u),n.removeEventListener(
"pointerup",f),n.removeEventListener("pointercancel",f)};n.addEventListener("pointermove",u),n.addEventListener("pointer\
up",f),n.addEventListener("pointercancel",f)}),n.addEventListener("keydown",o=>{let{key:r,altKey:i,ctrlKey:a,metaKey:c}=o,
l={"+":1,"-":-1,"−":-1}[r];if(!l||i||a||c)return;let u=t()+l*dn;s(Math.abs(u)<dn/2?u+l*dn:u),o.preventDefault(),o.stopPropagation()})}var mn={ArrowRight:[1,0],ArrowLeft:[-1,0],ArrowDown:[0,1],ArrowUp:[0,-1]},Qo=3;function Te(n){for(let t of n)t.target.setAttribute(
"tabindex","-1"),t.target.addEventListener("keydown",e=>{let{key:s,altKey:o,ctrlKey:r,metaKey:i}=e;if(o||r||i)return;let a={
Home:n[0],End:n[n.length-1]},c=s in mn?tr(n,t,mn[s]):a[s];!c&&!(s in mn)||(c?.target.focus(),e.preventDefault(),e.stopPropagation())});
return{stopAt(t){for(let e of n)e.target.setAttribute("tabindex",e.place===t?"0":"-1")}}}function tr(n,t,[e,s]){let o=os(
t),r,i=Number.POSITIVE_INFINITY;for(let a of n){let[c,l]=os(a).map((d,p)=>d-o[p]),u=e*c+s*l,f=u+Qo*Math.abs(e*l+s*c);u>1&&
f<i&&([r,i]=[a,f])}return r}function os({outline:{x:n,y:t,width:e,height:s}}){return[n.baseVal.value+e.baseVal.value/2,t.
baseVal.value+s.baseVal.value/2]}var er="Arrow keys walk from entry to entry and on to the next box, Enter leads to the field for the entry, space plays \
the steps.",nr=100,rs=6,sr=/^(value|gradient|partial|local|downstream|low|high):/,or=["chosen","from","to","moved","righ\
t","wrong"];function is(n,t,e){let{nodes:s}=t,o=Se(n,{role:"group","aria-label":`${t.title}. ${er}`,tabindex:-1}),[r]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");o.element.append(r);let i=[...r.querySelectorAll("[da\
ta-k]")].map($=>({key:$.getAttribute("data-k")??"",target:$})),a=i.filter(({key:$})=>/^(node|edge):/.test($)),c=i.filter(
({key:$})=>sr.test($)||/^(tint|image):/.test($)),l=c.map(()=>""),u=a.flatMap(({key:$,target:b})=>{let x=s.findIndex(w=>an(
w)&&`node:${w.name}`===$);return x<0?[]:[ir(b,x,s[x])]}),f=new Map(u.map($=>[$.place,$])),d=Ne(r);for(let $ of u)ar($,b=>e.
choose(b));let p=Te(u),M=B(r.querySelector("g"),"g",{class:"bp-frames"});for(let $ of u)k($);function k($){let{target:b,
place:x}=$;b.setAttribute("role","button");let w=()=>rr($);b.addEventListener("click",S=>e.choose(g($,S)??w())),b.addEventListener(
"focus",()=>{e.choose(w()),o.reveal([$.outline])}),b.addEventListener("keydown",S=>{S.key==="Enter"&&(S.preventDefault(),
e.edit())}),b.addEventListener("pointermove",S=>e.point(g($,S))),b.addEventListener("pointerleave",()=>e.point(null)),b.
addEventListener("pointerdown",S=>m($,S)),Ae(b,e.epsilon,S=>e.pull(x,S))}function m($,b){let x=g($,b);if(!x||b.button!==
0||b.pointerType==="touch"||(e.choose(x),!e.isOpen(x)))return;b.stopImmediatePropagation();let{target:w}=$,S=b.clientX,E=!1,
N=C=>{let I=C.clientX-S;!E&&Math.abs(I)<4||(E||w.setPointerCapture(b.pointerId),E=!0,e.drag(x,I/nr))},O=()=>{w.removeEventListener(
"pointermove",N),w.removeEventListener("pointerup",O),w.removeEventListener("pointercancel",O)};w.addEventListener("poin\
termove",N),w.addEventListener("pointerup",O),w.addEventListener("pointercancel",O)}function g({grids:$,place:b},x){let{
clientX:w,clientY:S}=x,E=M.getScreenCTM();if(!E)return null;let N=new DOMPoint(w,S).matrixTransform(E.inverse());for(let[
O,{x:C,y:I,across:z,down:H,rows:_,columns:j}]of Object.entries($)){let[G,A]=[Math.floor((N.y-I)/H),Math.floor((N.x-C)/z)];
if(G>=0&&G<_&&A>=0&&A<j)return{kind:O,place:b,entry:G*j+A}}return null}let h=[];return{element:o.element,resize:o.resize,
width:r.viewBox.baseVal.width,flows:d,reveal($){let b=$.flatMap(x=>f.get(x)?.outline??[]);b.length&&o.reveal(b)},open($){
for(let b of u)b.target.classList.toggle("opened",b.place===$)},choose({kind:$,place:b,entry:x}){p.stopAt(b);for(let w of u){
let S=w.place===b;S&&Object.assign(w,{kind:$,entry:x}),w.target.classList.toggle("chosen",S),w.target.setAttribute("aria\
-pressed",String(S))}},light($){M.replaceChildren();for(let b of or)for(let{kind:x,place:w,entry:S}of $[b]??[]){let E=f.
get(w)?.grids[x];if(!E){s[w].shape.length===0&&b!=="moved"&&y(w,b);continue}let[N,O]=[Math.max(E.across,rs),Math.max(E.down,
rs)],C=E.x+(S%E.columns+.5)*E.across-N/2,I=E.y+(Math.floor(S/E.columns)+.5)*E.down-O/2;B(M,"rect",{class:`bp-entry bp-en\
try-${b}`,x:C,y:I,width:N,height:O,rx:2})}},show($,b){c.forEach(({key:w,target:S},E)=>{let N=$[w]??"";N!==l[E]&&(l[E]=N,
w.startsWith("tint:")?S.setAttribute("class",`tint ${N}`):w.startsWith("image:")?S.setAttribute("href",N):S.textContent=
N)});for(let w of h)w.classList.remove("now","back");let x=a.filter(({key:w})=>$[w]);for(let{key:w,target:S}of x)S.classList.
add(...$[w].split(" "));h=x.map(({target:w})=>w);for(let w of u){let S=b(w.place,w.entry);S!==w.label&&w.target.setAttribute(
"aria-label",S),w.label=S}}};function y($,b){let x=f.get($)?.outline;if(!x)return;let{x:w,y:S,width:E,height:N}=x,O={x:w.
baseVal.value,y:S.baseVal.value,width:E.baseVal.value,height:N.baseVal.value};B(M,"rect",{class:`bp-entry bp-entry-${b}`,
...O,rx:4})}}var rr=({kind:n,place:t,entry:e})=>({kind:n,place:t,entry:e});function ir(n,t,e){let s=n.querySelector(".bo\
x"),o={};for(let r of["value","gradient"]){let i=n.querySelector(`[data-k="grid:${r}:${e.name}"]`);if(!i)continue;let{rows:a,
columns:c}=rn(e.shape),[l,u,f,d]=[i.x,i.y,i.width,i.height].map(p=>p.baseVal.value);o[r]={x:l,y:u,across:f/c,down:d/a,rows:a,
columns:c}}return{place:t,node:e,target:n,outline:s,grids:o,entry:0,kind:"value",label:""}}function ar(n,t){let{values:e,
gradients:s}={values:n.grids.value,gradients:n.grids.gradient};if(!e)return;let o=s!==void 0&&s.y>e.y,[r,i]=[o?2:1,s&&!o?
2:1];n.target.addEventListener("keydown",a=>{let{key:c,altKey:l,ctrlKey:u,metaKey:f}=a,d={ArrowRight:[0,1],ArrowLeft:[0,
-1],ArrowDown:[1,0],ArrowUp:[-1,0]};if(l||u||f||!(c in d))return;let[p,M]=d[c],k=n.kind==="gradient",m=Math.floor(n.entry/
e.columns)+(k&&o?e.rows:0)+p,g=n.entry%e.columns+(k&&!o?e.columns:0)+M;if(m<0||g<0||m>=r*e.rows||g>=i*e.columns)return;let h=m%
e.rows*e.columns+g%e.columns,y=m>=e.rows||g>=e.columns?"gradient":"value";t({kind:y,place:n.place,entry:h}),a.preventDefault(),
a.stopImmediatePropagation()})}var ct=(n,t)=>`${n.name}${Wt(t,n.shape)}`;var it={local:{},upstream:{},times:{},late:[],terms:{},added:{},given:{},start:1,pattern:{},replacing:{}},as=n=>Object.keys(
n).map(Number);function mt(n){for(let t in n)return!1;return!0}var Vt=({local:n,upstream:t,times:e,pattern:s})=>as({...n,
...t,...e,...s});function cs(n,t){let e=a=>Object.fromEntries(Object.entries(a).filter(([c])=>t.includes(Number(c)))),[s,
o,r,i]=[n.local,n.upstream,n.times,n.pattern].map(e);return{...n,local:s,upstream:o,times:r,pattern:i}}var ls=(n,t)=>({local:{
...n.local,...t.local},upstream:{...n.upstream,...t.upstream},times:{...n.times,...t.times},terms:{...n.terms,...t.terms},
added:{...n.added,...t.added},given:{...n.given,...t.given},pattern:{...n.pattern,...t.pattern},replacing:{...n.replacing,
...t.replacing},late:[...n.late,...t.late],start:n.start*t.start}),Et=class{constructor(t,e,s){this.graph=t,this.mistakes=
e,this.kinks=new Map(e.kinks),this.values=s;let o=[...t.nodes.keys()].filter(i=>!Z(t.nodes[i])).reverse();this.nodes=o.map(
i=>t.nodes[i]),this.place=o;let r=new Map(o.map((i,a)=>[i,a]));this.output=r.get(t.output)??-1,this.edges=[],this.feeds=
o.map(()=>[]),this.into=o.map(()=>[]),this.nodes.forEach((i,a)=>{i.gate!==null&&i.inputs.forEach((c,l)=>{let u=r.get(c);
u!==void 0&&(this.feeds[u].push(this.edges.length),this.into[a].push(this.edges.length),this.edges.push({input:u,gate:a,
position:l}))})}),this.gate=this.edges.map(({gate:i})=>i),this.local=this.edges.map((i,a)=>this.localGradient(a)),this.known=
new Map,this.weight=1}isNegative(t){return this.local[t]<0}usualSlope(t){return this.local[t]}scales(t){return this.feeds.
map((e,s)=>e.map(r=>Math.abs(t[this.gate[r]]*this.local[r])).reduce((r,i)=>r+i,0)+ +(s===this.output))}isSame(t,e){return et(
t,e)}numberOf(t){return this.nodes.findIndex(e=>e.name===t)}names(t){return[...t].map(e=>this.nodes[e].name)}valueOf(t){
return st(this.values,this.place[t])}localGradient(t,e){if(typeof e=="number")return e;let{gates:s}=this.graph,{gate:o,position:r}=this.
edges[t],i=this.nodes[o],a=bt(i,this.values),{value:c,local:l}=s[i.gate];return typeof e=="object"?(a[r]=this.valueOf(e.
at),Le(l[r](...a,Le(c(...a))))):e===void 0?Le(l[r](...a,this.valueOf(o))):this.formula(o,e)}formula(t,e){let[s,o,r]=bt(this.
nodes[t],this.values);return Le(ut(this.mistakes.formulas[e],{a:s,b:o,c:r,y:this.valueOf(t)},this.graph.functions))}slopes(t){
let{gate:e,position:s}=this.edges[t],o=this.kinks.get(this.nodes[e].gate);if(!o?.at.some(i=>this.formula(e,i)===0))return[
this.local[t],this.local[t]];let r=o.interval[s].map(i=>this.formula(e,i));return[Math.min(...r),Math.max(...r)]}run(t,e){
let s=[],o=[],r=[...this.local];for(let p of as(t.local))r[p]=this.localGradient(p,t.local[p]);let{upstream:i,times:a,late:c,
terms:l,added:u,given:f}=t,d=!c.length&&[i,a,l,u,f].every(mt);return this.feeds.forEach((p,M)=>{let k=M===this.output?t.
start:0,m=k;if(d){for(let g of p)k+=o[this.gate[g]]*r[g];m=k}else[k,m]=this.sum(M,t,r,o,k);s.push(k),o.push(m===k?e?.get(
M)??k:m)}),s}sum(t,e,s,o,r){let i=this.feeds[t],a=f=>{let d=f in e.upstream?e.upstream[f]:this.gate[f];return(d===null?1:
o[d])*s[f]*(e.times[f]??1)},c=f=>f.reduce((d,p)=>d+a(p),0),l=r;if(t in e.terms)for(let f of e.terms[t])l+=f.reduce((d,p)=>d*
c(p),1);else for(let f of i)l+=a(f);let u=l-c(i.filter(f=>e.late.includes(f)));if(t in e.given){let f=e.given[t],d="slop\
e"in f&&f.slope===this.output;l="value"in f?this.valueOf(f.value):this.slopesOf(f.slope)[f.by],d||(u=l)}return t in e.added&&
(l+=o[e.added[t]]),[l,u]}slopesOf(t){let e=this.known.get(t);if(e)return e;let s=this.nodes.map((o,r)=>+(r===t));this.known.
set(t,s);for(let o=t+1;o<s.length;o++)for(let r of this.feeds[o])s[o]+=s[this.gate[r]]*this.local[r];return s}below(t){let e=new Set(
[t]);for(let s of e)for(let o of this.into[s])e.add(this.edges[o].input);return e}},Le=n=>Number.isFinite(n)?n:NaN,Ie=n=>n.
gate===null?n.name:`${n.name} = ${n.formula}`;var Kt=n=>({shape:[],entries:[n]}),Pt=(n,t)=>({shape:n,entries:new Array(ot(n)).fill(t)}),Ot=(n,t)=>n.length===t.length&&
n.every((e,s)=>e===t[s]),Yt=class extends Et{constructor(t,e,s){super(t,e,s);let o=this.nodes.reduce((r,i,a)=>r+ot(this.
shapeOf(a)),0);this.weight=10+Math.floor(o/(10*this.nodes.length+1))}gateAt(t){return this.nodes[t]}shapeOf(t){return this.
gateAt(t).shape}at(t){return{shape:this.graph.nodes[t].shape,entries:this.values[t]}}valueOf(t){return this.at(this.place[t])}plans(t){
let e=this.graph;return dt(e.nodes)[this.place[this.gate[t]]]}localGradient(t,e){if(typeof e=="number")return Kt(e);if(typeof e==
"object"){if("value"in e)return this.valueOf(e.value);if("along"in e)return Ut(this.local[t],this.local[e.along]);if("ot\
herwise"in e&&e.otherwise!=="OTHER_AXIS")return this.atKinks(t,e.otherwise==="HIGH_END")}let{gate:s,position:o}=this.edges[t],
r=this.gateAt(s);if(r.made.local!==void 0)return this.ofReduction(t,r,e!==void 0);if(hn(r))return null;let i=r.inputs.map(
d=>this.at(d)),a=this.valueOf(s),{value:c,local:l}=this.graph.gates[r.gate];if(typeof e=="object"&&"at"in e){i[o]=this.valueOf(
e.at);let d=fs(i[o].shape,r.shape);if(!d||!Ot(d,r.shape))return;a=gn(r.shape,i,c)}if(typeof e!="string")return gn(r.shape,
[...i,a],l[o]);let u=this.mistakes.formulas[e],f=[..."abc".slice(0,i.length),"y"];return gn(r.shape,[...i,a],(...d)=>ut(
u,Object.fromEntries(f.map((p,M)=>[p,d[M]])),this.graph.functions))}ofReduction(t,{gate:e,shape:s,made:o},r){let i=this.
valueOf(this.edges[t].input),a=o.pattern,[c,l]=i.shape,u={i:["j",[l]],j:["i",[c]],uj:["iv",[c,1]],iv:["uj",[1,l]]},[f,d]=r?
u[a.result]:[a.result,s],p=wt({inputs:a.inputs,result:f},[i.shape],d),M=Array.from({length:p.size},(b,x)=>Array.from({length:p.
terms},(w,S)=>i.entries[p.places[0][x*p.terms+S]])),k=M.map(b=>Math.max(...b)),m=M.map((b,x)=>e==="max"?k[x]:k[x]+Math.log(
b.reduce((w,S)=>w+Math.exp(S-k[x]),0))),g=M.map((b,x)=>b.filter(w=>w===m[x]).length),[h]=wt({inputs:[f],result:a.inputs[0]},
[d],i.shape).places,y=o.local,$=(b,x)=>ut(y,{a:b,b:g[h[x]],y:m[h[x]]},this.graph.functions);return{shape:i.shape,entries:i.
entries.map($)}}atKinks(t,e){if(this.gateAt(this.edges[t].gate).made.local!==void 0)return this.allToOne(t,e);let s={...this.
local[t],entries:[...this.local[t].entries]};for(let[o,[r,i]]of this.kinksAt(t))s.entries[o]=e!==!!this.edges[t].position?
i:r;return s}allToOne(t,e){let{shape:s,entries:o}=this.local[t],[r]=this.plans(t).back[0].places,i=new Map;for(let[c,l]of o.
entries())l>0&&(e||!i.has(r[c]))&&i.set(r[c],c);let a=new Set(i.values());return{shape:s,entries:o.map((c,l)=>Number(a.has(
l)))}}kinksAt(t){let{gate:e,position:s}=this.edges[t],o=this.gateAt(e),r=hn(o)?void 0:this.kinks.get(o.gate),i=new Map;if(o.
made.local!==void 0&&o.gate==="max")for(let[l,u]of this.local[t].entries.entries())u>0&&u<1&&i.set(l,[0,1]);if(!r)return i;
let a=[...o.inputs.map(l=>this.at(l)),this.valueOf(e)].map(l=>je(l,o.shape)),c=[..."abc".slice(0,o.inputs.length),"y"];for(let l=0;l<
ot(o.shape);l++){let u=Object.fromEntries(c.map((p,M)=>[p,a[M][l]])),f=p=>ut(this.mistakes.formulas[p],u,this.graph.functions);
if(!r.at.some(p=>f(p)===0))continue;let d=r.interval[s].map(f);i.set(l,[Math.min(...d),Math.max(...d)])}return i}slopes(t){
let[e]=this.kinksAt(t).values();return e??[0,0]}usualSlope(t){let[e]=this.kinksAt(t).keys();return this.local[t].entries[e]}rightPasses(){
let t=[...this.edges.keys()].filter(s=>this.kinksAt(s).size);if(!t.length)return[it];let e=["LOW_END","HIGH_END"].map(s=>({
...it,local:Object.fromEntries(t.map(o=>[o,{otherwise:s}]))}));return[it,...e]}isNegative(t){return this.local[t].entries.
every(e=>e<0)}run(t,e){let s=[],o=[];return this.nodes.forEach((r,i)=>{let[a,c]=this.gathered(i,t,o);s.push(a);let l=e?.
get(i);o.push(l&&c===a?cr(l,a):c)}),s}gathered(t,e,s){let o=this.feeds[t],r=new Map(o.map(f=>[f,this.flow(f,e,s)])),i=f=>r.
get(f)??null,a=Pt(this.shapeOf(t),0),c;if(t in e.terms)c=qt(e.terms[t].map(f=>lr(f.map(d=>qt(d.map(i))))));else if(t in e.
replacing)c=this.replaced(t,e.replacing[t],i);else{let f=t===this.output?[Kt(e.start)]:[];c=o.length||f.length?qt([...f,
...o.map(i)]):a}let l=o.filter(f=>!e.late.includes(f)),u=l.length===o.length?c:l.length?qt(l.map(i)):a;return t in e.given&&
(c=this.given(e.given[t])),t in e.added&&(c=qt([c,s[e.added[t]]])),[c,u]}flow(t,e,s){let o=t in e.upstream?e.upstream[t]:
this.gate[t],r=o===null?this.start(t,e):s[o],i=r&&this.along(t,e,r);return i&&t in e.times?Ut(i,Kt(e.times[t])):i}start(t,e){
let s=this.gateAt(this.gate[t]);return t in e.pattern||!hn(s)||!s.shape.length?Kt(1):Pt(s.shape,1)}along(t,e,s){let{gate:o,
input:r,position:i}=this.edges[t],{made:a,shape:c,inputs:l}=this.gateAt(o),u=this.shapeOf(r),f=e.pattern[t],d=e.local[t];
if(a.back){let k=l.map((g,h)=>h===i?s:this.at(g));if(d!==void 0&&k.length>1&&(k[1-i]=fr(k[1-i],d)),f)return bn(f,k,u);if(!Ot(
s.shape,c))return null;let m=this.plans(t).back[i];return{shape:u,entries:Nt(m,k.map(({entries:g})=>g))}}if(a.places)return ur(
a.places,s,c,u);let p=d===void 0?this.local[t]:this.localGradient(t,d);if(!p)return null;let M=this.mistakes.ones?.[t];if(d===
void 0&&M!==void 0&&(p=Kt(M)),f)return bn(f,[s,p],u);if(a.pattern&&Ot(s.shape,c)){let k=this.plans(t).back[0];return Ut(
{shape:u,entries:Nt(k,[s.entries])},p)}return Ut(s,p)}replaced(t,e,s){let o=Pt(this.shapeOf(t),0);for(let r of e){let i=s(
r),{places:a}=this.gateAt(this.gate[r]).made;if(!i||!a)return null;for(let c of a)o.entries[c]=i.entries[c]}return o}given(t){
if("value"in t)return this.valueOf(t.value);if("slope"in t)return this.slopesOf(t.slope)[t.by];let e=this.slopesOf(this.
output)[t.laid];if(!e)return null;if(t.pattern){let i=bn(t.pattern,[e],[]);return i&&t.times!==1?Ut(i,Kt(t.times)):i}let[
s,o]=e.shape,r=e.entries.map((i,a)=>e.entries[a%s*o+Math.floor(a/s)]);return{shape:e.shape,entries:r}}slopesOf(t){let e=this.
known.get(t);if(e)return e;let s=[];return this.nodes.forEach((o,r)=>{let i=this.feeds[r].filter(a=>this.gate[a]>=t);r===
t?s.push(Pt(this.shapeOf(r),1)):i.length?s.push(qt(i.map(a=>this.flow(a,it,s)))):s.push(Pt(this.shapeOf(r),0))}),this.known.
set(t,s),s}scales(){let t=[];return this.feeds.forEach((e,s)=>{let o=e.map(r=>this.largest(r,t[this.gate[r]]));t.push(o.
reduce((r,i)=>r+i,0)+ +(s===this.output))}),t}largest(t,e){let{gate:s,position:o}=this.edges[t],{made:r,inputs:i}=this.gateAt(
s);if(!r.back)return e*(this.local[t]?us(this.local[t]):1);let{terms:a}=this.plans(t).back[o],c=i.filter((l,u)=>u!==o).map(
l=>us(this.at(l)));return e*a*c.reduce((l,u)=>l*u,1)}isSame(t,e){return t.every((o,r)=>Number.isNaN(o)||et(o,e.entries[r]))}},
hn=({made:n})=>!mt(n),us=({entries:n})=>Math.max(0,...n.map(Math.abs).filter(t=>!Number.isNaN(t)));function cr(n,t){return n.
entries.every(Number.isFinite)?n:!t||!Ot(t.shape,n.shape)?null:{shape:n.shape,entries:n.entries.map((e,s)=>Number.isNaN(
e)?t.entries[s]:e)}}function fs(n,t){let[e,s]=n.length>t.length?[t,n]:[n,t],o=[...new Array(s.length-e.length).fill(1),...e];
return o.some((r,i)=>r!==s[i]&&r!==1&&s[i]!==1)?null:o.map((r,i)=>r===1?s[i]:r)}function je({shape:n,entries:t},e){if(t.
length===ot(e))return t;let s=e.length-n.length,r={inputs:[n.map((i,a)=>i===e[s+a]?"ij"[s+a]:"uv"[a]).join("")],result:"\
ij".slice(0,e.length)};return Nt(wt(r,[n],e),[t])}function gn(n,t,e){let s=t.map(r=>je(r,n)),o=Array.from({length:ot(n)},
(r,i)=>{let a=e(...s.map(c=>c[i]));return Number.isFinite(a)?a:NaN});return{shape:n,entries:o}}function ps(n,t,e){let s=fs(
n.shape,t.shape);if(!s)return null;let[o,r]=[je(n,s),je(t,s)];return{shape:s,entries:o.map((i,a)=>e(i,r[a]))}}var Ut=(n,t)=>ps(
n,t,(e,s)=>e*s),qt=n=>n.reduce((t,e)=>t&&e&&ps(t,e,(s,o)=>s+o)),lr=n=>n.includes(null)?null:n.reduce((t,e)=>t&&e&&Ut(t,e));
function ur(n,t,e,s){let o=t.shape.length?t:Pt(e,t.entries[0]);if(!Ot(o.shape,e))return null;let r=Pt(s,0);return n.forEach(
(i,a)=>{r.entries[i]+=o.entries[a]}),r}function bn(n,t,e){let s=new Map;for(let[a,{shape:c}]of t.entries()){let l=n.inputs[a];
if(l.length!==c.length)return null;for(let[u,f]of[...l].entries()){if((s.get(f)??c[u])!==c[u])return null;s.set(f,c[u])}}
for(let a of"uv")s.set(a,1);let o=[...n.result];if(o.some(a=>!s.has(a))){if(o.length!==e.length)return null;for(let[a,c]of o.
entries())s.has(c)||s.set(c,e[a])}let r=o.map(a=>s.get(a)??1),i=wt(n,t.map(a=>a.shape),r);return{shape:r,entries:Nt(i,t.
map(({entries:a})=>a))}}function fr({shape:n,entries:t},e){let[s,o]=n;if(typeof e=="object"&&"otherwise"in e&&e.otherwise===
"RESHAPED")return{shape:n,entries:t.map((i,a)=>t[a%o*s+Math.floor(a/o)])};let r=t.map((i,a)=>{for(let c=a+o;c<s*o;c+=o)if(t[c])
return 0;return+(i!==0)});return{shape:n,entries:r}}var wn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(({name:s},o)=>{Object.hasOwn(e,s)&&this.answers.
set(o,e[s])}),this.right=t.run(it),this.expected=t.run(it,this.answers),this.open=ds(t,new Map),this.bounds=ds(t,this.answers),
this.scale=t.scales(this.right)}get isOneNumber(){return pr([...this.answers.values()])}answer(t){return this.answers.get(
t)??NaN}isRight(t){return this.isClose(t,this.right[t])}mayBeRight(t){let[e,s]=this.open[t],o=this.answer(t);return this.
isRight(t)||e<=o&&o<=s&&this.follows(t)}follows(t){let[e,s]=this.bounds[t],o=this.answer(t);return e<=o&&o<=s||this.isClose(
t,e)||this.isClose(t,s)}isClose(t,e){return et(this.answer(t),e,this.scale[t])}isNearby(t,e){return Jn(this.answer(t),e)}isUnchanged(t,e){
return et(e,this.expected[t],this.scale[t])}seen(t){let e=this.way.run(t,this.answers);return[...this.answers.keys()].map(
s=>e[s])}rounding(t){let e=(r,i)=>r.map(a=>[this.answer(a),i[a]]),s=t.filter(r=>!this.isRight(r)),o=t.filter(r=>!this.follows(
r));return se(e(s,this.right))||se(e(o,this.expected))}};function ds(n,t){let e=n.edges.map((r,i)=>n.slopes(i)),s=[];if(e.
every(([r,i])=>r===i)){for(let r of n.run(it,t))s.push([r,r]);return s}let o=[];return n.feeds.forEach((r,i)=>{let a=+(i===
n.output),c=a;for(let k of r){let m=o[n.gate[k]].flatMap(g=>e[k].map(h=>g*h));a+=Math.min(...m),c+=Math.max(...m)}s.push(
[a,c]);let l=t.get(i);o.push(l===void 0?[a,c]:[l,l]);let u=r.filter(k=>e[k][0]!==e[k][1]&&n.into[n.gate[k]].length===2),
[f]=u.length===1?o[n.gate[u[0]]]:[0];if(l===void 0||!f||c===a)return;let d=Math.min(1,Math.max(0,(l-a)/(c-a))),p=f>0?d:1-
d,M=n.into[n.gate[u[0]]].find(k=>k!==u[0])??NaN;e[M][0]===0&&e[M][1]===1&&(e[M]=[1-p,1-p])}),s}var pr=n=>new Set(n).size===
1&&n.length>1&&(n.length>2||[-1,0,1].includes(n[0])),vn=class{constructor(t,e){this.way=t,this.answers=new Map,t.nodes.forEach(
({name:o},r)=>{Object.hasOwn(e,o)&&this.answers.set(r,{shape:t.shapeOf(r),entries:e[o]})}),this.right=t.run(it);let s=t.
rightPasses();this.open=s.map(o=>t.run(o)),this.bounds=s.map(o=>t.run(o,this.answers)),this.expected=this.bounds[0],this.
scale=t.scales(),this.isOneNumber=!1}answer(t){return this.answers.get(t)}mayBeRight(t){return this.open.some(e=>this.isClose(
t,e[t]))}follows(t){return this.bounds.some(e=>this.isClose(t,e[t]))}pairs(t,e,s){if(!e||!s||!Ot(e.shape,s.shape))return null;
let{shape:o,entries:r}=this.answer(t),i=Ot(o,e.shape)?r.map(Number.isNaN):[];return e.entries.flatMap((a,c)=>i[c]?[]:[[a,
s.entries[c]]])}isClose(t,e){return this.areClose(t,this.answer(t),e)}areClose(t,e,s){return this.pairs(t,e,s)?.every(([
o,r])=>et(o,r,this.scale[t]))??!1}isNearby(t,e){let s=un*this.scale[t];return this.pairs(t,this.answer(t),e)?.every(([r,
i])=>Math.abs(r-i)<=Math.max(Me*Math.abs(i),s))??!1}isUnchanged(t,e){return this.areClose(t,e,this.expected[t])}seen(t){
let e=this.way.run(t,this.answers);return[...this.answers.keys()].flatMap(s=>this.pairs(s,e[s],e[s])?.map(([o])=>o)??[NaN])}rounding(t){
let e=s=>t.flatMap(o=>{let r=this.expected[o]&&this.pairs(o,this.answer(o),s[o]);return r?r.filter(([i,a])=>!et(i,a,this.
scale[o])):[[0,1]]});return se(e(this.right))||se(e(this.expected))}},ms=(n,t)=>n instanceof Yt?new vn(n,t):new wn(n,t);var dr=.3;function Pe(n,t){let{misconceptions:e,places:s}=n.mistakes;return s.filter(({needs:r=[]})=>r.every(i=>t.includes(
i))).map(({code:r,node:i,wrong:a,words:c={},unlikely:l=0,special:u,signed:f=[]})=>{let{rank:d,message:p,says_for:M,of_slope:k}=e[r],
m=f.length>0&&f.every(g=>n.isNegative(g));return{code:r,node:i,wrong:{...it,...a},message:u??ie(p,c),rank:d+(m?l-dr:l),saysFor:M,
ofSlope:k,explains:[]}})}var ie=(n,t)=>n.replace(/\{(\w+)\}/g,(e,s)=>t[s]??e);var mr=15e4,hr=3e3,gr=4,Ce=class{constructor(t,e,s,{mistakes:o=[],rounded:r="",composed:i=!1}={}){this.way=t,this.wrong=
e,this.errors=s,this.mistakes=o,this.rounded=r,this.composed=i}get first(){return this.errors.filter(t=>!this.isBehind(t,
this.errors))}get follows(){let{first:t}=this;return t.length===this.errors.length&&this.wrong.some(e=>this.isBehind(e,t))}isBehind(t,e){
return e.some(s=>s!==t&&this.way.below(s).has(t))}};function hs(n,t){let e=ms(n,t),s=[...e.answers.keys()].filter(p=>!e.
mayBeRight(p)),o=s.filter(p=>!e.follows(p));if(!o.length)return null;let r=new xn(e,o),i=r.alone(),a=i.length?[]:r.composed(),
c=[i,a].find(p=>p.length)??r.some(),l=new Set(c.flatMap(({explains:p})=>p)),u=o.filter(p=>!l.has(p)),f=new Map(u.map(p=>[
p,e.rounding([p])]));if(!c.length&&u.every(p=>f.get(p)))return new Ce(n,s,o,{rounded:e.rounding(o)||f.get(o[0])});let d=o.
filter(p=>!f.get(p));return new Ce(n,s,d,{mistakes:c,composed:a.length>0})}var xn=class{constructor(t,e){this.case=t,this.
errors=e,this.way=t.way,this.alike=e.length>1&&t.isOneNumber;let o=Pe(this.way,[...t.answers.keys()]).filter(({wrong:r})=>!this.
alike||Object.keys(r.given).length!==1);this.most=Math.floor(mr/((this.way.edges.length+1)*this.way.weight)),this.mistakes=
o.sort((r,i)=>r.rank-i.rank).slice(0,this.most)}alone(){let t=this.fitting(),e=t.filter(({explains:o})=>o.length===this.
errors.length),s=new Set(e.map(({code:o})=>o));return e.push(...this.repeated(t).filter(({code:o})=>!s.has(o))),this.told(
e.length||this.alike?e:this.two(t))}composed(){let e=this.mistakes.filter(({wrong:r})=>mt(r.given)).filter(({wrong:r})=>new Set(
Vt(r).map(i=>this.way.gate[i])).size<2),s=[],o=0;for(let r of br(e)){if(++o>Math.min(hr,this.most))break;let i=this.cover(
ls(r[0].wrong,r[1].wrong));i.length===this.errors.length&&s.push(...r.map(a=>({...a,explains:i})))}return new Set(s.map(
({code:r})=>r)).size<=gr?s:[]}some(){let t=this.alike?[]:this.fitting();return 2*new Set(t.flatMap(({explains:s})=>s)).size>=
this.errors.length?this.told(t):[]}fitting(){return this.mistakes.map(e=>({...e,explains:this.cover(e.wrong)})).filter(({
explains:e})=>e.length)}cover(t){let{way:e}=this,s=this.case.answers,o=new Set(this.errors),r=e.run(t,s),i=[];for(let a of s.
keys()){if(this.case.isClose(a,r[a])||this.case.isNearby(a,r[a])&&(i.length||(i=e.run(t)),this.case.isClose(a,i[a])))continue;
if(!this.case.isUnchanged(a,r[a])||!this.errors.includes(a)&&mt(t.given))return[];o.delete(a)}return[...o]}repeated(t){return[
...new Set(t.map(({code:e})=>e))].flatMap(e=>{let s=t.filter(o=>o.code===e);return new Set(s.flatMap(({explains:o})=>o)).
size===this.errors.length?s:[]})}two(t){let e=[...new Map(t.map(({explains:o})=>[String(o),o]))],s=new Set;return e.forEach(
([o,r],i)=>{for(let[a,c]of e.slice(i+1))new Set([...r,...c]).size===this.errors.length&&s.add(o).add(a)}),t.filter(({explains:o})=>s.
has(String(o)))}told(t){let e=new Map,s=new Map,o=({code:i,explains:a})=>`${i} ${a}`;for(let i of t){let a=this.needed(i),
c=Object.keys(a.wrong.given),l=JSON.stringify([o(a),c.length===1?c:a.wrong]),u=e.get(l);(!u||u.rank>a.rank)&&e.set(l,a),
s.set(o(a),Math.min(a.rank,s.get(o(a))??1/0))}return[...e.values()].filter(i=>i.rank===s.get(o(i))).sort((i,a)=>i.rank-a.
rank)}needed(t){let{wrong:e}=t;if(Vt(e).length<2||![e.terms,e.added,e.times].every(mt))return t;let s=this.case.seen(e);
for(let r of new Set(Vt(e).map(i=>this.way.gate[i]))){let i=Vt(e).filter(l=>this.way.gate[l]!==r),a=cs(e,i),c=i.length?this.
case.seen(a):[];c.length===s.length&&c.every((l,u)=>et(l,s[u]))&&(e=a)}let o=Vt(e).map(r=>this.way.gate[r]);return{...t,
wrong:e,node:mt(e.upstream)?Math.min(...o):Math.max(...o)}}};function*br(n){for(let[t,e]of n.entries())for(let s of n.slice(
0,t))(s.node!==e.node||s.code!==e.code)&&(yield[s,e])}var gs=3,$n=4,bs="Compute upstream × local along each edge there again, and add the flows that meet.";function ws(n){let{
way:t,mistakes:e,first:s,wrong:o,rounded:r,follows:i}=n,a=wr(n),c=l=>{let u=e.find(({explains:p})=>p.includes(l)),f=a.get(
l);return r||(f?xr(n,f):u?`the same mistake as at ${t.nodes[u.explains[0]].name}`:i&&!s.includes(l)?`follows from what i\
s wrong at ${pt(t.names(s))}`:"not yet right")};return new Map(o.map(l=>[t.nodes[l].name,c(l)]))}function vs(n,t){let e=n.
run(it),s=Object.keys(t).filter(i=>!n.isSame(t[i],e[n.numberOf(i)])),o=n.gate.flatMap((i,a)=>{let[c,l]=n.slopes(a);if(c===
l)return[];let u=`each slope from ${T(c)} to ${T(l)} is right`,f=T(n.usualSlope(a));return[`At ${Ie(n.nodes[i])} the gra\
ph has a kink here: ${u}. This course takes ${f}.`]}),r=[...new Set(o)].join(" ");return new Map(s.map(i=>[i,r]))}function wr({
mistakes:n,errors:t,composed:e}){if(e)return new Map([[n[0].explains[0],n.slice(0,2)]]);let s=n.filter(({explains:r})=>r.
length===t.length),o=new Map;for(let r of s.length?s:n){let[i]=r.explains;o.set(i,[...o.get(i)??[],r])}for(let[r,i]of o)
o.set(r,vr(i));return o}function vr(n){let t=n.flatMap(({saysFor:s})=>s),e=n.filter(({code:s})=>!t.includes(s));return e.
filter(({rank:s})=>s<=e[0].rank+1)}function xr({way:n,composed:t},e){if(t&&new Set(e.map(({message:o})=>o)).size===1){let o=new Set(
e.flatMap(i=>Re(n,i))),r=xs(n,e[0],[[...o].sort((i,a)=>a-i)]);return yn(n,"Perhaps the same mistake was made twice:","",
[r])}let s=kr(n,e);return t?yn(n,"Perhaps two mistakes came together:",", and ",s):s.length===1?s[0]:s.length>gs?Nr(n,e):
yn(n,"Perhaps",", or ",s)}function yn(n,t,e,s){let o=s.map($r),r=o.map(([a])=>yr(n,a.replace(/\.$/,""))),i=s.length<gs?new Set(
o.map(([,a])=>a)):[bs];return[`${t} ${r.join(e)}.`,...i].join(" ")}function $r(n){let t=n.indexOf(". ");return t<0?[n,""]:
[n.slice(0,t),n.slice(t+2)]}var yr=(n,t)=>n.numberOf(t.split(" ")[0])>=0?t:t[0].toLowerCase()+t.slice(1);function kr(n,t){
let e=new Set,s=new Map;for(let o of t){let r=JSON.stringify(o.wrong);e.has(r)||(e.add(r),s.set(o.message,[...s.get(o.message)??
[],o]))}return[...new Set([...s.values()].map(o=>Mr(n,o)))]}function Mr(n,t){let[e]=t;if(e.ofSlope&&t.length===1&&e.explains.
length===1)return Sr(n,e,e.ofSlope);let s=t.map(o=>Re(n,o));return xs(n,e,s)}function Re(n,{node:t,wrong:e}){let s=new Set(
Object.keys({...e.local,...e.upstream}).map(o=>n.gate[Number(o)]));return s.size&&mt(e.terms)?[...s].sort((o,r)=>r-o):[t]}
function xs(n,{message:t},e){let s=[...new Set(e.map(o=>kn(n,o)))];return ie(t,{gates:s.length<3?s.join(" or "):`one of ${pt(
s)}`})}var kn=(n,t)=>pt(t.map(e=>Ie(n.nodes[e])));function Nr(n,t){let[e]=t[0].explains,{name:s}=n.nodes[e],o=[...new Set(
t.flatMap(f=>Re(n,f)))],r=o.filter(f=>f===e||n.nodes[f].gate===null),i=r.flatMap(f=>n.feeds[f].map(d=>n.gate[d])),c=[...new Set(
[...o.filter(f=>!r.includes(f)),...i])].sort((f,d)=>d-f);if(o.length===r.length)return`The flows that meet at ${s} are n\
ot added up as they should be. Compute the flow along each edge from ${kn(n,c)} to ${s}, and add them.`;let l=c.map(f=>Ie(
n.nodes[f]));l.length>$n&&l.splice($n-1,1/0,`${l.length-$n+1} more`);let u=`all on the way back through ${pt(l)}`;return`\
Several mistakes lead to this number for ${s}, ${u}. ${bs}`}function Sr(n,t,e){let[s]=t.explains,o=Re(n,t),r=o.filter(u=>n.
feeds[s].some(f=>n.gate[f]===u)),i=r.length?r:o,a=n.names(i),c=[...new Set(n.feeds[i[0]].map(u=>n.gate[u]))].sort((u,f)=>f-
u),l={slopes:pt(a.map(u=>`∂${u}/∂${n.nodes[s].name}`)),gates:kn(n,i),arrives:a.join(" and at "),above:pt(n.names(c))};
return i.length>1?ie(e.several,l):ie(Er(n,t,i[0])?e.one:e.part,l)}function Er(n,{wrong:t,explains:[e]},s){let o=new Set(
[e]);for(let a of[...n.nodes.keys()].reverse())a!==s&&n.into[a].some(c=>o.has(n.edges[c].input))&&o.add(a);let r=n.into[s].
map(a=>n.edges[a].input).filter(a=>o.has(a)),i=new Set(n.into[s].filter(a=>a in t.upstream).map(a=>n.edges[a].input));return!o.
has(n.output)&&r.every(a=>i.has(a))}function ae(n,t,e,s){let o="arrays"in n?new Yt(n,t,e.values):new Et(n,t,e.values),r=hs(o,s),i=r?ws(r):vs(o,s),a=Object.keys(
s).map(l=>[l,{isRight:!r||!i.has(l),text:i.get(l)??""}]),c=(r?.mistakes??[]).map(({code:l})=>l);return{said:Object.fromEntries(
a),codes:[...new Set(c)]}}function $s(n,t,e,s,o){let{nodes:r,output:i}=t,a=v(n,"section",{class:"bp-predict","aria-label":"\
Your gradients"});v(a,"div",{class:"bp-heading"},"Predict the gradients: write them into the boxes");let c=v(a,"dl"),u=[
...r.keys()].filter(x=>!Z(r[x])&&x!==i).reverse().map(x=>{let{name:w}=r[x],S=`∂${r[i].name}/∂${w}`,E=v(c,"div");return v(
E,"dt",{},S),{place:x,name:w,field:s.field(x,S),line:E,said:v(E,"dd")}}),f=v(a,"p"),d=v(f,"button",{type:"button"},"Chec\
k"),p=v(f,"button",{type:"button"},"Reveal"),M=v(a,"p",{class:"bp-unseen",role:"status","aria-live":"polite"}),k=!1,m=null;
function g({place:x,field:w,line:S,said:E},N,O){S.className=`bp-${N}`,S.hidden=O==="",w.classList.toggle("bp-right",N===
"right"),N==="wrong"?w.setAttribute("aria-invalid","true"):w.removeAttribute("aria-invalid"),w.title=O,s.mark(x,N),P(E,O)}
function h(){let{at:x,pass:w}=o.current();m=JSON.stringify(x);let E=u.filter(({field:A})=>A.value.trim()).map(A=>({row:A,
number:Bt(A.field.value)})),N=({place:A})=>Number.isFinite(w.gradients[A]),O=E.filter(({row:A,number:F})=>typeof F=="num\
ber"&&N(A)),C=Object.fromEntries(O.map(({row:A,number:F})=>[A.name,Number(F)])),{said:I,codes:z}=O.length?ae(t,e,w,C):{said:{},
codes:[]};for(let A of u)g(A,"open","not answered yet");for(let{row:A,number:F}of E){let{isRight:K,text:D}=I[A.name]??{};
typeof F=="string"?g(A,"wrong",`! ${F}`):N(A)?K?g(A,"right",D?`✓ right. ${D}`:"✓ right"):g(A,"wrong",`✗ ${D}`):g(A,
"open","there is no such gradient at these inputs")}let H=Object.values(I).filter(({isRight:A})=>A).length,_=Object.entries(
I).find(([,{isRight:A}])=>!A),j=E.find(({number:A})=>typeof A=="string"),G=_?`${_[0]}: ${_[1].text}`:j?`${j.row.name}: ${j.
number}`:"";P(M,`${H} of ${u.length} right. ${G}`.trim()),o.checked({isSolved:H===u.filter(N).length,codes:z})}function y(){
m=null;for(let x of u)g(x,"open","");P(M,"")}function $(x){k=x,d.disabled=x,P(p,x?"Hide":"Reveal"),o.hide(!x)}for(let{field:x}of u)
x.addEventListener("keydown",w=>{w.stopPropagation(),w.key==="Enter"&&(w.preventDefault(),h())});d.addEventListener("cli\
ck",h),p.addEventListener("click",()=>{k||o.revealed(),$(!k)});let{another:b}=o;return b&&v(f,"button",{type:"button"},"\
New numbers").addEventListener("click",()=>{for(let{field:x}of u)x.value="";y(),b(),$(!1)}),y(),{show(x){m!==null&&m!==JSON.
stringify(x)&&y()}}}function ys(n,t,e,s){let{nodes:o,output:r}=t,i=v(n,"section",{class:"bp-predict","aria-label":"Your gradients"});v(i,"di\
v",{class:"bp-heading"},"Predict the gradients: choose an entry and write its gradient");let a=v(i,"p"),c=v(a,"label"),l=v(
c,"span",{class:"bp-names"}),u=St(c,{"aria-label":"gradient"},x),f=v(i,"p"),d=v(f,"button",{type:"button"},"Check"),p=v(
f,"button",{type:"button"},"Reveal"),M=v(i,"dl"),k=v(i,"p",{role:"status","aria-live":"polite"}),m=o.flatMap((N,O)=>vt(N)?
[O]:[]),g=new Map,h={kind:"gradient",place:m[0],entry:0},y=!1,$="",b=({place:N,entry:O})=>`${N}:${O}`;function x(N){rt(o[h.
place])||h.place===r||(g.set(b(h),{cell:{...h,kind:"gradient"},number:N,mark:"open"}),s.changed())}function w(){u.get();
let N=s.current(),{gradients:O}=N,C=[...g.values()],I=C.filter(({cell:A})=>Number.isFinite(O[A.place]?.[A.entry])),z=I.length?
ae(t,e,N,S(I)).said:{};for(let A of I){let{place:F,entry:K}=A.cell,D=z[o[F].name].isRight||et(A.number,Number(O[F]?.[K]));
A.mark=D?"right":"wrong"}E(z,I);let H=m.reduce((A,F)=>A+(O[F]?.length??0),0),_=C.find(({mark:A})=>A==="wrong"),j=C.filter(
({mark:A,cell:F})=>A==="right"&&vt(o[F.place])).length,G=_?` ${ct(o[_.cell.place],_.cell.entry)} is not right yet.`:"";P(
k,`${j} of the ${H} gradients of the inputs are right.${G}`),_&&s.choose(_.cell),s.changed()}function S(N){let O={};for(let{
cell:C,number:I}of N){let z=o[C.place];O[z.name]??=new Array(ot(z.shape)).fill(NaN),O[z.name][C.entry]=I}return O}function E(N,O){
M.replaceChildren();for(let[C,I]of[...o.entries()].reverse()){if(!Object.hasOwn(N,I.name))continue;let{isRight:z,text:H}=N[I.
name],j=`✓ right${O.filter(({cell:A})=>A.place===C).length<ot(I.shape)?" so far":""}${H&&`. ${H}`}`,G=v(M,"div",{class:z?
"bp-right":"bp-wrong"});v(G,"dt",{},`∂${o[r].name}/∂${I.name}`),v(G,"dd",{},z?j:`✗ ${H}`)}}return d.addEventListener(
"click",w),u.element.addEventListener("keydown",N=>{if(N.key!=="Enter")return;N.preventDefault();let O=u.get();if(O===null)
return;x(O),w();let{place:C,entry:I}=h,z=o[C].shape.reduce((H,_)=>H*_,1);g.get(b(h))?.mark==="right"&&I+1<z&&(s.choose({
kind:"gradient",place:C,entry:I+1}),u.element.value="")}),p.addEventListener("click",()=>{y=!y,d.disabled=y,P(p,y?"Hide":
"Reveal"),s.hide(!y)}),{choose(N){let O=b(N)!==b(h);h=N;let C=o[N.place],I=`∂${o[r].name}/∂${ct(C,N.entry)}`,z=!rt(C)&&
N.place!==r;P(l,z?`${I} `:"There is nothing to predict here. "),u.element.setAttribute("aria-label",z?I:"gradient"),u.element.
disabled=!z;let H=g.get(b(N));O&&H?u.set(H.number):O&&(u.element.value="")},focus:()=>u.element.focus(),at(N){if($&&$!==
N){for(let O of g.values())O.mark="open";P(k,""),M.replaceChildren()}$=N},question(N){let O=Object.fromEntries(Object.entries(
N).filter(([C])=>/^((tint|image):)?value:|^(low|high):value:/.test(C)));o.forEach((C,I)=>{if(!rt(C)){if(O[`partial:${C.name}`]=
"∂",I===r)O[`gradient:${C.name}`]="1";else if(!C.shape.length){let z=g.get(`${I}:0`);O[`gradient:${C.name}`]=z?ne(z.number):
"?"}}});for(let[C,I]of o.entries()){if(rt(I)||!I.shape.length)continue;let z=I.shape.reduce((_,j)=>_*j,1),H=Array.from({
length:z},(_,j)=>g.get(`${C}:${j}`)?.number??Number.NaN);xe(O,"gradient",I.name,I.shape,H);for(let _ of Object.keys(O))_.
startsWith(`gradient:${I.name}[`)&&O[_]==="–"&&(O[_]="?")}return O},marks(){let N=[...g.values()];return{right:N.filter(
({mark:O})=>O==="right").map(({cell:O})=>O),wrong:N.filter(({mark:O})=>O==="wrong").map(({cell:O})=>O)}}}}var Fe=(n,t)=>dt(n)[t]?.ahead;function Mn(n,t,e){let s=n[t];if(s.gate===null)return[];let{terms:o,places:r}=Fe(n,t);return Array.
from({length:o},(i,a)=>s.inputs.map((c,l)=>({kind:"value",place:c,entry:r[l][e*o+a]})))}var ze=(n,t)=>n.flatMap((e,s)=>e.
gate===null?[]:e.inputs.flatMap((o,r)=>o===t?[{place:s,position:r}]:[]));function Nn(n,{place:t,position:e},s){let o=n[t];
if(o.gate===null)return[];let r=dt(n)[t]?.back[e];if(o.made.back&&r){let{terms:l,places:u}=r;return Array.from({length:l},
(f,d)=>o.inputs.map((p,M)=>({kind:M===e?"gradient":"value",place:M===e?t:p,entry:u[M][s*l+d]})))}let{terms:i,places:a}=Fe(
n,t),c=[];for(let[l,u]of a[e].entries())u===s&&c.push(Or(o.inputs,e,t,Math.floor(l/i),l,a));return c}var Or=(n,t,e,s,o,r)=>[
{kind:"gradient",place:e,entry:s},...n.flatMap((i,a)=>a===t?[]:[{kind:"value",place:i,entry:r[a][o]}])];function ks(n,{kind:t,
place:e,entry:s}){return t==="value"?Mn(n,e,s).flat():ze(n,e).flatMap(o=>Nn(n,o,s).flat())}function Ms(n,{kind:t,place:e,
entry:s}){if(t==="value")return ze(n,e).flatMap(a=>{let{terms:c,places:l}=Fe(n,a.place);return Ar(l[a.position],s,c).map(
u=>({kind:t,place:a.place,entry:u}))});let o=n[e];if(o.gate===null)return[];let{terms:r,places:i}=Fe(n,e);return o.inputs.
flatMap((a,c)=>{let l=n[a];if(l.gate===null&&l.number!==null)return[];let u=[...i[c].slice(s*r,(s+1)*r)];return[...new Set(
u)].map(f=>({kind:t,place:a,entry:f}))})}function Ar(n,t,e){let s=new Set;return n.forEach((o,r)=>{o===t&&s.add(Math.floor(
r/e))}),[...s]}var Sn=6;function Ns(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain bp-made","aria-label":"The chain rule\
 at an entry"}),r=v(o,"div",{class:"bp-heading"}),i=v(o,"p"),a=v(o,"table"),c=v(o,"p"),l=g=>`∂${e[s].name}/∂${g}`,u=(g,h)=>{
let y=g.slice(0,Sn).map(b=>b.map(h).join(" · ")),$=g.length-y.length;return[...y,...$>0?[`… (${$} more)`]:[]].join(" \
+ ")},f=({kind:g,place:h,entry:y})=>`${g==="gradient"?"d":""}${d(h,y)}`;function d(g,h){let y=e[g];return y.gate===null&&
y.number!==null&&!y.shape.length?T((y.number??[])[0]):ct(y,h)}let p=[],M="";function k(g,h,y){M=y,a.replaceChildren();let $=t.
gradients&&!rt(e[g])?ze(e,g):[];if($.length){let b=v(a,"tr");for(let x of["flow through","upstream × local","downstream"])
v(b,"th",{scope:"col"},x)}p=$.map(b=>{let x=e[b.place],w=x.gate!==null&&x.made.back!==void 0,S=Nn(e,b,h),E=w?S:S.map(([I])=>[
I]),N=v(a,"tr");v(N,"th",{scope:"row"},x.name);let O=v(N,"td");v(O,"span",{class:"bp-names"},`${u(E,f)}${w?"":" · local \
gradient"}`);let C=v(O,"span",{class:"bp-numbers"});return{edge:b,terms:E,numbers:C,downstream:v(N,"td",{class:"bp-flow"})}})}
return{show({place:g,entry:h},y,$,b){let x=e[g],w=ct(x,h),S=({kind:j,place:G,entry:A})=>{let F=j==="gradient"?$.get(G):y.
values[G];return F?Lt(T(F[A])):"?"},E=y.values[g]?.[h],N=E===void 0?"undefined":T(E),O=y.steps.slice(0,b),C=x.gate===null||
O.some(j=>j.place===g);P(i,C?`${w} = ${m(g,h,f,S)}${N}`:`${w}: not yet`),M!==w&&k(g,h,w);for(let{edge:j,terms:G,numbers:A,
downstream:F}of p){let D=O.find(tt=>tt.flows&&tt.place===j.place)?.flows?.find(tt=>tt.position===j.position),J=D?.local?
` · ${Lt(T(D.local[h]))}`:"";P(A,D?`${u(G,S)}${J}`:"not yet"),P(F,D?`= ${T(D.downstream[h])}`:"")}let I=$.get(g)?.[h],z=I===
void 0||rt(x)?"":` = ${T(I)}`;P(r,rt(x)?`${w} is data and gets no gradient`:`${l(w)}${z}`);let H="The output moves exact\
ly as much as it moves itself: the backward pass starts with 1.",_=p.length||rt(x)?"":`${e[s].name} does not depend on ${w}\
.`;P(c,g===s&&t.gradients?H:_)}};function m(g,h,y,$){let b=e[g],x=Mn(e,g,h);if(b.gate===null)return"";if(b.made.back||b.
made.places)return x.length===1&&x[0].length===1?`${u(x,y)} = `:`${u(x,y)} = ${u(x,$)} = `;let w=b.made.pattern?b.gate.replace(
"log_sum_exp","log Σ exp"):b.gate,S=b.made.pattern?x.map(([N])=>N):x[0],E=S.length>Sn?", …":"";return`${w}(${S.slice(
0,Sn).map(y).join(", ")}${E}) = `}}var Tr=1.2,Lr=[.5,1,2,4];function _e(n,t,e){let s=v(n,"div",{class:"bp-player",role:"group","aria-label":"Step by step"});
function o(S,E,N){let O=v(s,"button",{type:"button","aria-label":E,title:E},S);return O.addEventListener("click",N),O}let r=o(
"◀","One step back",()=>g(p-1)),i=o("","",b),a=o("▶","One step on",()=>g(p+1)),c=v(s,"input",{type:"range",min:0,max:t,
step:1,"aria-label":"step"}),l=v(s,"span",{class:"bp-count"}),u=v(s,"label",{},"speed "),f=v(u,"select");for(let S of Lr)
v(f,"option",{value:S},`${S}×`);f.value="1";let d=t,p=t,M=0;function k(){c.value=String(p),c.setAttribute("aria-valuete\
xt",`step ${p} of ${d}`),c.max=String(d),P(l,`step ${p} of ${d}`),r.disabled=p===0,a.disabled=p===d,P(i,M?"❚❚ pause":
"▶▶ play");let S=M?"Pause":"Play the steps";i.setAttribute("aria-label",S),i.title=S}function m(S){p=Math.min(d,Math.
max(0,S)),k(),e()}function g(S){h(),m(S)}function h(){clearTimeout(M),M=0,k()}function y(){M=setTimeout($,1e3*Tr/Number(
f.value))}function $(){p+1>=d?M=0:y(),m(p+1)}function b(){if(M){h();return}y(),p===d&&m(0),k()}c.addEventListener("input",
()=>g(c.valueAsNumber));function x(S){let E=p===d;d=S,p=E?d:Math.min(p,d),h()}function w(S){S.addEventListener("keydown",
E=>{let{key:N,altKey:O,ctrlKey:C,metaKey:I,target:z}=E;if(!(O||C||I)){if(N===" ")b();else{if(z!==S)return;if(N==="ArrowR\
ight")g(p+1);else if(N==="ArrowLeft")g(p-1);else if(N==="Home")g(0);else if(N==="End")g(Number.POSITIVE_INFINITY);else return}
E.preventDefault(),E.stopPropagation()}})}return k(),{get:()=>p,set:g,stop:h,limit:x,hear:w}}function ce(n,t,e,s){let[o,r,i]=e,a=v(n,"div",{class:"bp-slider"}),c=v(a,"span",{title:t});for(let m of t.split(/(?<=_)/))
c.append(m,document.createElement("wbr"));let l=v(a,"input",{type:"range","aria-label":t}),u=St(a,{"aria-label":`${t}, t\
yped`},m=>{M(m),s(d)}),f=o,d=o;function p(m){f=o-i*Math.max(0,Math.ceil((o-m)/i));let g=r+i*Math.max(0,Math.ceil((m-r)/i));
for(let[h,y]of Object.entries({min:f,max:g,step:i}))l.setAttribute(h,String(y))}function M(m){p(m),k(m)}function k(m){d=
m,l.value=String(m),l.setAttribute("aria-valuetext",T(m)),u.set(m)}return l.addEventListener("input",()=>{k(le(l.valueAsNumber,
f,i)),s(d)}),{get:()=>d,set:M}}function le(n,t,e){let s=Math.max(Ss(t),Ss(e));return Number((t+e*Math.round((n-t)/e)).toFixed(
Math.min(100,s)))||0}function Ss(n){let[t,e="0"]=String(n).split("e");return Math.max(0,(t.split(".")[1]??"").length-Number(
e))}function Ct(n,t,e){let s=v(n,"label",{class:"bp-toggle"}),o=v(s,"input",{type:"checkbox"});return s.append(` ${t}`),o.addEventListener(
"change",()=>e(o.checked)),o}function ue(n,t,e){let{values:s,gradients:o,steps:r,failure:i}=t;if(e===0)return"The inputs are given.";if(i&&e>=i.step)
return i.text;if(e>r.length)return jr(n,t);let a=r[e-1];if(!a.flows)return Ir(n,s,a);let c=st(o,a.place),l=a.flows.map(({
input:u,local:f,downstream:d,first:p,total:M})=>`${En(c,f,d)} to ${n.nodes[u].name}${p?"":` (now ${T(M)} in all)`}`);return`\
Backward: ${a.node.name} has the gradient ${T(c)} and passes ${pt(l)}.`}function Ir({nodes:n,gates:t},e,{place:s,node:o}){
let r=bt(o,e),i=st(e,s),a=T(i),c=o.parts.map(p=>{if(typeof p=="string")return p;let M=T(st(e,p[0]));return p[1]?Lt(M):M}).
join(""),l=r.filter((p,M)=>!Z(n[o.inputs[M]])),u=o.exact&&l.every(p=>Tt(yt(p),p))?"=":"≈",f=Qe(t[o.gate].value(...r.map(
yt)),i),d=c===a?a:`${c} ${f} ${a}`;return`Forward: ${o.name} = ${o.formula} ${u} ${d}.`}function En(n,t,e){let s=Qe(yt(n)*
yt(t),e);return`${Lt(T(n))} · ${Lt(T(t))} ${s} ${T(e)}`}function jr(n,{values:t,gradients:e}){let{nodes:s,output:o}=n,{
name:r}=s[o],i=s.flatMap((c,l)=>n.gradients&&at(c)?[`∂${r}/∂${c.name} = ${T(st(e,l))}`]:[]),a=`${Z(s[o])?"The output":
r} = ${T(st(t,o))}.`;return i.length?`${a} Gradients: ${pt(i)}.`:a}function Xt(n,t,e){let{nodes:s}=n,{steps:o,failure:r}=t,
i=o.slice(0,e),a={};Pr(a,n,t,i),Cr(a,i);for(let[l,u]of Rr(n,t,e))Z(s[l])||(a[`partial:${s[l].name}`]="∂",a[`gradient:${s[l].
name}`]=Number.isNaN(u)?"undefined":T(u));r&&!r.slope&&e>=r.step&&(a[`value:${s[r.place].name}`]="undefined");let c=e>o.
length?void 0:i.at(-1);return c&&Fr(a,n,c),a}function Pr(n,{nodes:t},{values:e},s){let o=[...t.keys()].filter(i=>at(t[i])),
r=s.filter(i=>!i.flows).map(i=>i.place);for(let i of o.concat(r)){let a=e[i];a!==void 0&&(n[`value:${t[i].name}`]=T(a))}}
function Cr(n,t){for(let{node:e,flows:s}of t)for(let{position:o,local:r,downstream:i}of s??[])n[`local:${e.name}:${o}`]=
`× ${T(r)}`,n[`downstream:${e.name}:${o}`]=`= ${T(i)}`}function Rr({nodes:n,output:t},{gradients:e,steps:s,forwardSteps:o,
failure:r},i){let a=new Map;i>o&&(!r||r.slope)&&a.set(t,1);for(let{flows:c,missing:l}of s.slice(0,i)){for(let{input:u,total:f}of c??
[])a.set(u,f);for(let u of l)a.set(u,Number.NaN)}return i>s.length&&(!r||r.slope)&&n.forEach((c,l)=>{at(c)&&a.set(l,st(e,
l))}),a}function Fr(n,{nodes:t},{node:e,flows:s}){n[`node:${e.name}`]="now",e.inputs.forEach((o,r)=>{(!s||!Z(t[o]))&&(n[`\
edge:${e.name}:${r}`]=s?"now back":"now")})}function Es(n,t){let e=v(n,"section",{class:"bp-zoomed","aria-label":"The scalars of an entry"}),s=v(e,"div",{class:"bp-\
heading"}),o=v(e,"div",{class:"bp-scalars",tabindex:0,role:"img"}),r=v(e,"p",{class:"bp-open"}),i=-1;function a({place:l},{
svg:u}){i=l,o.replaceChildren(...new DOMParser().parseFromString(u,"image/svg+xml").getElementsByTagName("svg"))}function c({
place:l,entry:u},f){i=-1,o.hidden=!0,P(s,ct(t.nodes[l],u)),P(r,f)}return{toggle(l){e.hidden=!l},reveal:()=>e.scrollIntoView(
{block:"nearest"}),show(l,u,f){let{place:d,entry:p}=l,M=t.nodes[d],k=ct(M,p),m=t.zoomed[d],g=dt(t.nodes)[d]?.ahead;if(M.
gate===null||!g)return c(l,"It is given, so there is nothing behind it.");if(!m){let E=`It is made of ${g.terms} entries\
, too many for boxes of their own.`,[N]=M.inputs,O=ct(t.nodes[N],g.places[0][p]);return c(l,g.terms>1?E:`It is ${O} itse\
lf: no gate stands between them.`)}i!==d&&a(l,m),o.hidden=!1;let h={};for(let[E,[N,O]]of Object.entries(m.leaves))h[E]={
kind:"value",place:M.inputs[N],entry:g.places[N][p*g.terms+O]};let y=Object.entries(h).map(([E,N])=>[E,u.values[N.place]?.[N.
entry]]);if(y.some(([,E])=>E===void 0))return c(l,"Something before it has no value.");let $=Object.fromEntries(y),b=f.get(
d)?.[p],x=ft({...m,gates:t.gates},$),w=Xt({...t,...m,kinks:{},mistakes:void 0},x,x.steps.length+1);for(let E of o.querySelectorAll(
"[data-k]")){let[N,O]=(E.getAttribute("data-k")??"").split(":"),C=m.nodes.findIndex(I=>I.name===O);N==="label"?P(E,S(C,h[O])):
N==="value"?P(E,w[`value:${O}`]??""):N==="partial"?P(E,b===void 0?"":"∂"):N==="gradient"&&P(E,zr(x.gradients[C],b))}P(
s,`${k}, zoomed in: ${Object.keys(h).length} entries go in, one comes out`),o.setAttribute("aria-label",`${k} = ${w[`val\
ue:${m.nodes[m.output].name}`]}`),P(r,"∂ is what flows back through this entry alone; other entries add their share. Esc\
 closes the zoom.");return;function S(E,N){return N?ct(t.nodes[N.place],N.entry):E===m?.output?k:`${k}.${m?.nodes.slice(
0,E+1).filter(O=>!at(O)).length}`}}}}var zr=(n,t)=>n===void 0||t===void 0?"":T(n*t);var _r=5,Dr=1e-12;function De(n,t,e){let{nodes:s,output:o}=t,r=v(n,"div",{class:"bp-view bp-arrays"}),i=s.filter(L=>L.gate!==
null).length,a=s.findIndex(L=>vt(L)&&L.shape.length>0),c={kind:"value",place:Math.max(0,a),entry:0},l=null,u=t.gradients&&
t.mistakes!==null,f=!1,d=0,p=v(r,"div",{class:"bp-controls"}),M=Object.entries(t.ranges).map(([L,V])=>({name:L,control:ce(
p,L,V,q=>e.set({...e.get(),[L]:q}))})),k=v(p,"div",{class:"bp-of-entry"}),m=is(r,t,{choose:lt,point(L){L===l||L&&l&&Br(L,
l)||(l=L,J())},isOpen:L=>!f&&L.kind==="value"&&vt(s[L.place]),drag(L,V){A(L,Number((d+V).toFixed(6)))},edit:()=>{u&&E?E.
focus():k.querySelector("input")?.focus()},epsilon:()=>f?C.get():0,pull:kt}),g=v(r,"p",{class:"backprop-sentence",role:"\
status","aria-live":"polite"}),h=v(r,"div",{class:"bp-bar"}),y=_e(h,t.gradients?2*i+1:i,R),$=v(h,"div",{class:"bp-toggle\
s"}),b=Ct($,"nudge",L=>Q(L)),x=t.gradients?Ct($,"flows as bands",D):null,w=Ct($,"zoom",X),S=v(r,"div",{class:"bp-below"}),
E=t.gradients&&t.mistakes?ys(S,t,t.mistakes,{current:()=>Ht(t,e.get()),hide:nt,choose:lt,changed:D}):null,N={name:"",gate:null,
number:null},O={name:s[o].name,gate:"",inputs:[0],formula:"",parts:[],local:[],exact:!0},C=Oe(S,{nodes:[N,O],output:1,kinks:{},
functions:{}},D);C.toggle(!1);let I=Es(S,t),z=Ns(S,t),H=null,_=[],j=[];function G({place:L,entry:V}){return be(e.get()[s[L].
name])[V]}function A({place:L,entry:V},q){let{name:Y,shape:ht}=s[L],$t=e.get(),gt=[...be($t[Y])];gt[V]=q,e.set({...$t,[Y]:Bn(
gt,ht)})}function F(){let L=s[c.place],V=ct(L,c.entry);if(!vt(L)||!L.shape.length){(H||!k.childNodes.length)&&(k.replaceChildren(),
H=null,v(k,"p",{class:"bp-open"},"Choose an entry of an input to change it."));return}let q=G(c);if(H?.name!==V){k.replaceChildren();
let Y=c,ht=Math.max(_r,2*Math.abs(q)),$t=ce(k,V,[-ht,ht,ht/50],gt=>A(Y,gt));H={name:V,control:$t}}H.control.get()!==q&&H.
control.set(q)}function K(){t.gradients&&y.limit(u?i+1:2*i+1)}function D(){let L=e.get(),V=Ht(t,L),q=y.get(),Y=u&&q>V.forwardSteps,
ht=Y?V.forwardSteps:q,$t=ye(t,V,ht),gt=cn(t,V,ht);r.classList.toggle("bp-asking",Y),E&&E.at(JSON.stringify(L)),m.show(Y&&
E?E.question($t):$t,(zt,_t)=>{let he=V.values[zt]?.[_t],ge=rt(s[zt])?void 0:gt.get(zt)?.[_t],Dt=[he===void 0?[]:`value ${T(
he)}`];return ge!==void 0&&Dt.push(`gradient ${T(ge)}`),[ct(s[zt],_t),...Dt.flat()].join(", ")});let me=!t.gradients&&q===
i;P(g,Y&&!V.failure?"The forward pass is done. Which gradient does each entry have?":$e(t,V,me?q+1:q)),m.flows.show(x?.checked&&
!Y?V.steps.slice(0,q).map(Wr):null),z.show(c,V,gt,ht),I.toggle(w.checked),m.open(w.checked?c.place:null),w.checked&&I.show(
c,V,gt),F(),tt(L,V),J()}function J(){let L=l??c,V=u&&E?E.marks():{},[q,Y]=j;L===q&&c===Y&&!_.length&&!E||(j=_.length?[]:
[L,c],m.light({chosen:[c],from:ks(s,L),to:Ms(s,L),moved:_,...V}))}function tt(L,V){_=[];let q=V.values[c.place];if(!f||!q)
return;let Y=C.get(),ht=q.map((Dt,ee)=>ee===c.entry?Dt+Y:Dt),$t=sn(t,L,new Map([[c.place,ht]]));_=s.flatMap((Dt,ee)=>{let[
no,so]=[V.values[ee]??[],$t[ee]??[]];return so.flatMap((Pn,Cn)=>Math.abs(Pn-no[Cn])>Dr*Math.abs(Pn)?[{kind:"value",place:ee,
entry:Cn}]:[])});let gt=c.place===o;N.name=ct(s[c.place],c.entry);let[me,Xe]=[V.values[o]?.[0],$t[o]?.[0]],zt=me===void 0||
Xe===void 0?void 0:Xe-me,_t=V.gradients[c.place]?.[c.entry],he=gt?Y:_t===void 0?void 0:_t*Y,ge={moved:[Y,zt],promised:[Y,
he],after:[]};C.show(gt?1:0,ge,{values:[]},t.gradients&&!u&&y.get()>V.steps.length)}function X(L){w.checked=L,D(),L&&I.reveal()}
r.addEventListener("keydown",L=>{L.key==="Escape"&&w.checked&&X(!1)});function Q(L){f=L,b.checked=L,r.classList.toggle("\
bp-nudged",L),C.toggle(L),D()}function kt(L,V){L!==c.place&&lt({kind:"value",place:L,entry:0}),!rt(s[L])&&(f||Q(!0),C.set(
V))}function nt(L){u=L,K(),D()}function lt(L){c=L,vt(s[L.place])&&(d=G(L)),m.choose(L),E?.choose(L),D()}function Mt(){let L=e.
get();if(!s.some(V=>vt(V)&&!(V.name in L))){for(let{name:V,control:q}of M)q.get()!==L[V]&&q.set(L[V]);D()}}function R(){
let L=Ht(t,e.get()).steps[y.get()-1];L&&m.reveal([L.place,...L.node.inputs]),D()}let W=new ResizeObserver(()=>m.resize());
W.observe(r),y.hear(m.element);let U=e.listen(Mt);return m.choose(c),E?.choose(c),K(),Mt(),()=>{y.stop(),U(),W.disconnect(),
r.remove()}}var Br=(n,t)=>n.kind===t.kind&&n.place===t.place&&n.entry===t.entry;function Wr({node:n,flows:t}){return t?{
node:n,flows:t.map(({position:e,downstream:s})=>{let o=s.reduce((a,c)=>a+Math.abs(c),0),r=s.every(a=>a<=0),i=!r&&s.some(
a=>a<0);return{position:e,downstream:r?-o:o,isMixed:i}})}:{node:n,flows:null}}var Hr=["Escape","Tab"],Os=["Play or pause","Back to the first step","Repeat"];function Jt(n,t){let e=n.closest(t);if(!e){
let r=()=>cancelAnimationFrame(i),i=requestAnimationFrame(()=>{r=Jt(n,t)});return()=>r()}let s=new MutationObserver(()=>As(
e));for(let r of e.children)r.contains(n)||s.observe(r,{childList:!0,subtree:!0});As(e);let o=r=>{if(!(r.target instanceof
Element&&e.contains(r.target)))return;let i=!(Hr.includes(r.key)||r.altKey||r.ctrlKey||r.metaKey);r.target.toggleAttribute(
"data-lm-suppress-shortcuts",i)};return window.addEventListener("keydown",o,!0),()=>{s.disconnect(),window.removeEventListener(
"keydown",o,!0)}}function As(n){for(let t of n.querySelectorAll(".widget-slider")){let e=t.querySelector(".widget-label")?.
textContent??"";for(let s of t.querySelectorAll("[role=slider]:not([aria-label]), .widget-readout:not([aria-label])"))s.
setAttribute("aria-label",e)}n.querySelectorAll(".widget-play button").forEach((t,e)=>{t.setAttribute("aria-label",Os[e]),
t.setAttribute("title",Os[e])})}function Be(n){let t=n,e=new Set;return{get:()=>t,set(s){t=s;for(let o of e)o()},listen(s){return e.add(s),()=>{e.delete(
s)}}}}var On=430,An=230,Rt={left:54,right:12,top:10,bottom:30},Ts=121,Gr=[.1,.3,.5,.7,.9],Vr=.02,Kr="",qr=10;function js(n,t,e){
let{nodes:s,output:o,ranges:r}=t,i=v(n,"section",{class:"bp-curve","aria-label":"The output along one input"}),a=v(i,"la\
bel",{},"along "),c=Object.keys(r),l=v(a,"select");c.length>1&&v(l,"option",{value:Kr},"the slider that moves");for(let j of c)
v(l,"option",{value:j},j);l.addEventListener("change",e);let u=c[0],f=B(i,"svg",{viewBox:`0 0 ${On} ${An}`,role:"img"}),
d=B(f,"g",{class:"bp-axes"}),[p,M]=[Rt.left,Rt.top],[k,m]=[On-Rt.left-Rt.right,An-Rt.top-Rt.bottom],g=`${p} ${M} ${k} ${m}`,
h=B(f,"svg",{x:p,y:M,width:k,height:m,viewBox:g,preserveAspectRatio:"none"}),y=B(h,"path",{class:"bp-line"}),$=B(h,"path",
{class:"bp-tangent"}),b=B(f,"circle",{class:"bp-point",r:5}),x=v(i,"p"),w={name:"",low:0,high:0,bottom:0,top:0},S="",E=j=>p+
(j-w.low)/(w.high-w.low)*k,N=j=>M+m-(j-w.bottom)/(w.top-w.bottom)*m,O=j=>Math.max(-1e5,Math.min(1e5,N(j))),C=(j,G)=>`${E(
j).toFixed(2)} ${O(G).toFixed(2)}`;function I(j,G,A){let[F,K]=z(j,G[j]),D=w.name===j&&w.low===F&&w.high===K,J=A===void 0||
w.bottom<=A&&A<=w.top;if(D&&J)return;let tt=[A];for(let nt of Gr){let lt=Object.fromEntries(c.map(Mt=>[Mt,Xr(r[Mt],nt)]));
tt.push(...H(j,F,K,lt))}let[X,Q]=D?[w.bottom,w.top]:Jr(Is(tt),Is(H(j,F,K,G)));A!==void 0&&([X,Q]=[Math.min(X,A),Math.max(
Q,A)]);let kt=Math.max(.12*(Q-X),(Vr*(K-F)-(Q-X))/2);(!D||A===X)&&(X-=kt),(!D||A===Q)&&(Q+=kt),w={name:j,low:F,high:K,bottom:X,
top:Q},S="",d.replaceChildren();for(let[nt,lt]of At(F,K))B(d,"path",{d:`M${E(nt)} ${M}v${m}`}),B(d,"text",{x:E(nt),y:An-
Rt.bottom+16,"text-anchor":"middle"},lt);for(let[nt,lt]of At(X,Q))B(d,"path",{d:`M${p} ${N(nt)}h${k}`}),B(d,"text",{x:p-
6,y:N(nt)+4,"text-anchor":"end"},lt)}function z(j,G){let[A,F]=r[j];return[Math.min(A,G),Math.max(F,G)]}let H=(j,G,A,F)=>Ls(
G,A).map(K=>It(t,{...F,[j]:K})[o]);function _(j,G){let A=Ls(w.low,w.high),F=H(j,w.low,w.high,G),K="";F.forEach((D,J)=>{let tt=J&&
F[J-1]!==void 0;D!==void 0&&(K+=`${tt?"L":"M"}${C(A[J],D)}`)}),y.setAttribute("d",K)}return{resize:()=>jt(f,d,On),moved(j){
u=j},show(j,G,A){let F=l.value||u,K=j[F],D=G.values[o];I(F,j,D);let J=JSON.stringify([F,{...j,[F]:0}]);J!==S&&_(F,j),S=J;
let{low:tt,high:X}=w,Q=G.gradients[s.findIndex(W=>at(W)&&W.name===F)],kt=D!==void 0&&w.bottom<=D&&D<=w.top;b.setAttribute(
"visibility",kt?"visible":"hidden"),D!==void 0&&(b.setAttribute("cx",String(E(K))),b.setAttribute("cy",String(O(D))));let nt=A&&
D!==void 0&&Q!==void 0&&Number.isFinite(Q),lt=nt?[tt,X].map(W=>C(W,D+Q*(W-K))):[];$.setAttribute("d",nt?`M${lt.join("L")}`:
"");let Mt=nt?Yr(t,G,F):"",R=Ur(s[o].name,F,K,D,nt?Q:void 0,Mt);P(x,R),f.setAttribute("aria-label",R)}}}function Ur(n,t,e,s,o,r){
let i=`${n} along ${t}`,a=`at ${t} = ${T(e)}`;return s===void 0?`${i}: undefined ${a}.`:o===void 0?`${i}, ${a}.`:r?`${i}\
: ${a} the node ${r} has a kink, so there is no one tangent. The backward pass takes ${T(o)}.`:`${i}: ${a} the tangent h\
as the slope ${T(o)}. That is ∂${n}/∂${t}.`}function Yr(n,{values:t},e){let s=new Set;for(let[o,r]of n.nodes.entries())
if(at(r)&&r.name===e&&s.add(o),!(r.gate===null||!r.inputs.some(i=>s.has(i)))&&(s.add(o),oe(n,t,o)))return r.name;return""}
var Xr=([n,t],e)=>n+e*(t-n),Ls=(n,t)=>Array.from({length:Ts},(e,s)=>n+(t-n)*s/(Ts-1));function Is(n){let t=n.filter(e=>e!==
void 0).sort((e,s)=>e-s);return t.length?[t[Math.floor(.02*(t.length-1))],t[Math.ceil(.98*(t.length-1))]]:[0,0]}function Jr([
n,t],[e,s]){let o=qr*(s-e);return o?[Math.max(Math.min(n,e),e-o),Math.min(Math.max(t,s),s+o)]:[n,t]}function At(n,t){let e=(t-
n)/4,s=10**Math.floor(Math.log10(e)),o=s*([1,2,5].find(a=>a*s>=e)??10),r=[];for(let a=Math.ceil(n/o);a*o<=t+1e-9*o;a++)r.
push(Number((a*o).toPrecision(12)));let i=1+Math.ceil(Math.log10(Math.max(1,...r.map(a=>Math.abs(a)/o))));return r.map(a=>[
a,i>4?String(a).replace(/^-/,"−"):T(a)])}function Ps(n,t){let{nodes:e,output:s}=t,o=v(n,"section",{class:"bp-chain","aria-label":"The chain rule at a node"}),r=v(
o,"div",{class:"bp-heading"}),i=v(o,"table"),a=v(o,"p"),c=p=>`∂${e[s].name}/∂${e[p].name}`,l=[],u=null,f=-1;function d(p){
f=p,i.replaceChildren();let k=Fn(t).reverse().flatMap(([m,{name:g,inputs:h}])=>{let y=h.filter($=>$===p).length>1;return h.
flatMap(($,b)=>$===p?[{place:m,position:b,name:g,label:y?`${g}, input ${b+1}`:g}]:[])});if(k.length){let m=v(i,"tr");for(let g of[
"flow through","upstream × local","downstream"])v(m,"th",{scope:"col"},g)}if(l=k.map(({place:m,position:g,name:h,label:y})=>{
let $=v(i,"tr");v($,"th",{scope:"row"},y);let b=v($,"td");v(b,"span",{class:"bp-names"},`${c(m)} · ∂${h}/∂${e[p].name}`);
let x=v(b,"span",{class:"bp-numbers"});return{place:m,position:g,name:h,numbers:x,downstream:v($,"td",{class:"bp-flow"})}}),
u=null,l.length>1){let m=v(i,"tr",{class:"bp-total"});v(m,"th",{scope:"row",colspan:2},"sum of the flows"),u=v(m,"td")}}
return{show(p,M,k){f!==p&&d(p);let{gradients:m,failure:g}=M,h=M.steps.slice(0,k),y=l.map(I=>h.find(z=>z.flows&&z.place===
I.place)?.flows?.find(z=>z.position===I.position));l.forEach(({place:I,numbers:z,downstream:H},_)=>{let j=y[_],G=j?En(st(
m,I),j.local,j.downstream):"",A=Math.max(G.lastIndexOf("="),G.lastIndexOf("≈")),F=g?.slope?h.some(K=>K.flows&&K.place===
I):g&&k>=g.step;P(z,j?G.slice(0,A).trim():F?"–":"not yet"),P(H,j?G.slice(A):"")});let $=y.filter(I=>I!==void 0),b=$.length>
0&&$.length===l.length,x=$.at(-1);u&&P(u,x?`${b?"":"so far "}${T(x.total)}`:"");let w=b?` = ${T(st(m,p))}`:"";P(r,p===s?
`${c(s)} = 1`:`${c(p)}${w}`);let[S,E]=[e[s].name,e[p].name],N=l.length?"":`${S} does not depend on ${E}.`,O="The output \
moves exactly as much as it moves itself: the backward pass starts with 1.",C=l.flatMap(({place:I,name:z},H)=>{let _=y[H];
return!_||!oe(t,M.values,I)?[]:`${z} is at its kink, where the slope jumps; the backward pass takes ${T(_.local)}.`});P(
a,p===s?O:N||[...new Set(C)].join(" "))}}}var Zr="Arrow keys walk from box to box, plus and minus nudge a box, space plays the steps.",fe={across:26,down:47,height:20,
right:7};function Cs(n,t,e){let{nodes:s}=t,o=`${t.title}. ${Zr}`,r=Se(n,{role:"group","aria-label":o}),[i]=new DOMParser().
parseFromString(t.svg,"image/svg+xml").getElementsByTagName("svg");r.element.append(i);let a=[...i.querySelectorAll("[da\
ta-k]")].map(m=>({key:m.getAttribute("data-k")??"",target:m})),c=a.filter(({key:m})=>/^(value|partial|gradient|local|downstream):/.
test(m)),l=c.map(()=>""),u=a.filter(({key:m})=>/^(node|edge):/.test(m)),f=u.flatMap(({key:m,target:g})=>{let h=s.findIndex(
y=>!Z(y)&&`node:${y.name}`===m);return h<0?[]:[Qr(g,h,s[h].name)]}),d=Ne(i),p=Te(f);r.element.setAttribute("tabindex",f.
length?"-1":"0");function M(m,g){let h=m.flatMap(y=>f.filter($=>$.place===y)).map(({outline:y})=>y);h.length&&r.reveal(h,
g)}for(let{place:m,target:g}of f)g.setAttribute("role","button"),g.addEventListener("click",()=>e.choose(m)),g.addEventListener(
"focus",()=>{e.choose(m),M([m])}),g.addEventListener("keydown",h=>{h.key==="Enter"&&e.choose(m)}),Ae(g,e.epsilon,h=>e.pull(
m,h));let k=[];return{element:r.element,resize:r.resize,reveal:M,width:i.viewBox.baseVal.width,flows:d,field(m,g){let h=f.
find(O=>O.place===m);if(!h)throw new Error(`The node ${m} has no box.`);let{x:y,y:$,width:b}=h.outline,[x,w]=[y.baseVal.
value+fe.across,$.baseVal.value+fe.down],S={width:b.baseVal.value-fe.across-fe.right,height:fe.height},E=B(h.target.parentNode,
"foreignObject",{x,y:w,...S}),N=v(E,"input",{type:"text","aria-label":g,autocomplete:"off",maxlength:80});return N.addEventListener(
"focus",()=>M([m])),N},mark(m,g){let h=f.find(y=>y.place===m)?.target;for(let y of["right","wrong"])h?.classList.toggle(
y,y===g)},choose(m){p.stopAt(m);for(let{place:g,target:h}of f)h.classList.toggle("chosen",g===m),h.setAttribute("aria-pr\
essed",String(g===m))},nudge(m){for(let{place:g,below:h}of f)P(h,m(g))},show(m){c.forEach(({key:h,target:y},$)=>{let b=m[h]??
"";b!==l[$]&&(y.textContent=b,l[$]=b)});for(let h of k)h.classList.remove("now","back");let g=u.filter(({key:h})=>m[h]);
for(let{key:h,target:y}of g)y.classList.add(...m[h].split(" "));k=g.map(({target:h})=>h);for(let h of f){let y=["value",
"gradient"].flatMap(b=>{let x=m[`${b}:${h.name}`];return x?[`${b} ${x}`]:[]}),$=[h.name,...y].join(", ");$!==h.label&&h.
target.setAttribute("aria-label",$),h.label=$}}}}function Qr(n,t,e){let s=n.querySelector(".box"),{x:o,y:r,width:i,height:a}=s,
c=B(n,"text",{class:"nudge",x:o.baseVal.value+i.baseVal.value/2,y:r.baseVal.value+a.baseVal.value+14,"text-anchor":"midd\
le"});return{place:t,name:e,target:n,outline:s,below:c,label:""}}var ti=80,ei=1e3,ni=4,si=4;function We(n,t,e,s){let o=e,r=Number.POSITIVE_INFINITY;for(let i=0;i<ti&&r>0;i++){let a=Object.
fromEntries(Object.entries(n.ranges).map(([l,u])=>[l,oi(u,s)]));if(Object.keys(a).every(l=>a[l]===e[l]))continue;let c=ri(
n,t,e,a,r);c<r&&([o,r]=[a,c])}return o}function oi([n,t,e],s){let[o,r]=[Math.max(Math.ceil(n),-9),Math.min(Math.floor(t),
9)];return r-o<si?le(n+s()*(t-n),n,e):o+Math.floor(s()*(r-o+1))}function ri(n,t,e,s,o){let r=ft(n,s);if(r.failure)return Number.
POSITIVE_INFINITY;let i=[...n.nodes.keys()].filter(u=>!Z(n.nodes[u])),a=i.flatMap(u=>[Number(r.values[u]),Number(r.gradients[u])]),
c=Object.values(s),l=0;for(let u of a){let f=T(u);Math.abs(u)>ei||f.includes("e")?l+=3:(!Tt(yt(u),u)||f.replace(/[−.]/g,
"").length>ni)&&(l+=1)}for(let u of i)r.gradients[u]||(l+=4);for(let u of c)[0,1,-1].includes(u)&&(l+=2);l+=2*(c.length-
new Set(c.map(Math.abs)).size);for(let u of Object.keys(s))s[u]===e[u]&&(l+=1);return l<o?l+ii(n,t,r):l}function ii(n,t,e){
let s=new Et(n,t,e.values),o=s.run(it);return Pe(s,[]).filter(({rank:i,wrong:a})=>i<2&&mt(a.given)).filter(({wrong:i})=>s.
run(i).every((a,c)=>et(a,o[c]))).length}var ai=340;function Zt(n,t,e,s){let{nodes:o}=t,r=v(n,"div",{class:"bp-view"}),i=o.findIndex(R=>!Z(R)),a=i<0,c=t.gradients&&
!a,l=i,u=c&&t.mistakes!==void 0,f=!1,d=!1,p=o.filter(R=>R.gate!==null).length,M=v(r,"div",{class:"bp-controls"}),k=Object.
entries(s?{}:t.ranges).map(([R,W])=>({name:R,control:ce(M,R,W,U=>Q(R,U))})),m=Cs(r,t,{choose:X,epsilon:()=>f?z?.get()??0:
0,pull:J}),g=v(r,"p",{class:"backprop-sentence",role:"status","aria-live":"polite"}),h=v(r,"div",{class:"bp-bar"}),y=_e(
h,t.gradients?2*p+1:p,nt),$=v(h,"div",{class:"bp-toggles"}),b=a?null:Ct($,"nudge",R=>D(R)),x=c?Ct($,"flows as bands",A):
null,w=v(r,"div",{class:"bp-below"}),{mistakes:S}=t,E=S&&k.length?()=>e.set(We(t,S,e.get(),Math.random)):null,{checked:N,
revealed:O}=s??{checked:()=>{},revealed:()=>{}},I=S&&c?$s(w,t,S,m,{current:G,hide:tt,another:E,checked:N,revealed:O}):null,
z=a?null:Oe(w,t,A);z?.toggle(!1);let H=c?Ps(w,t):null,_=o.some(at)&&!s?js(w,t,A):null;function j(){t.gradients&&y.limit(
u?p+1:2*p+1),s&&b?.parentElement?.toggleAttribute("hidden",u),s&&u&&f&&D(!1)}function G(){let R=e.get();return{at:R,pass:ft(
t,R)}}function A(){let{at:R,pass:W}=G(),U=y.get(),L=u&&U>W.forwardSteps,V=L?W.forwardSteps:U,q=U>W.steps.length,Y=Xt(t,W,
t.gradients||U<p?V:W.forwardSteps);!t.gradients&&U===p&&ci(Y),r.classList.toggle("bp-asking",L),m.show(L?li(t,Y):Y),P(g,
F(W,U,L)),H?.show(l,W,V),_?.show(R,W,c&&!u&&q),I?.show(R),m.flows.show(x?.checked&&!L?W.steps.slice(0,U):null),K(R,W)}function F(R,W,U){
return U&&!R.failure?"The forward pass is done. Which gradient does each node have?":!t.gradients&&W===p&&(!R.failure||R.
failure.slope)?ue(t,{...R,failure:null},R.steps.length+1):ue(t,R,W)}function K(R,W){if(!z)return;if(!f){m.nudge(()=>"");
return}let U=Ee(t,R,W,l,z.get());m.nudge(L=>{let V=U.moved[L];return V!==void 0?re(V):U.promised[L]===void 0?"":"undefin\
ed"}),z.show(l,U,W,c&&!u&&y.get()>W.steps.length)}function D(R){if(R&&s&&u)return;f=R;let W=o[l];R&&at(W)&&_?.moved(W.name),
b&&(b.checked=R),r.classList.toggle("bp-nudged",R),z?.toggle(R),A()}function J(R,W){R!==l&&X(R),f||D(!0),f&&z?.set(W)}function tt(R){
u=R,j(),A()}function X(R){l=R,m.choose(R);let W=o[R];f&&at(W)&&_?.moved(W.name),A()}function Q(R,W){_?.moved(R),e.set({...e.
get(),[R]:W})}function kt(){let R=e.get();if(!k.some(({name:W})=>!(W in R))){for(let{name:W,control:U}of k)U.get()!==R[W]&&
U.set(R[W]);A()}}function nt(){let R=ft(t,e.get()).steps[y.get()-1],W=R?.flows?R.node.inputs.find(U=>!Z(o[U])):R?.place;
R&&m.reveal([R.place,...R.node.inputs]),W!==void 0&&!u&&!f?X(W):A()}let lt=new ResizeObserver(()=>{r.classList.toggle("b\
p-beside",_!==null&&r.clientWidth-m.width>=ai),m.resize(),_?.resize(),!(d||!r.clientWidth)&&(d=!0,u&&m.reveal([t.output],
!0))});r.style.setProperty("--bp-picture",`${m.width}px`),lt.observe(r),y.hear(m.element);let Mt=e.listen(kt);return m.choose(
l),j(),kt(),()=>{y.stop(),Mt(),lt.disconnect(),r.remove()}}function ci(n){for(let t of Object.keys(n))/^(node|edge):/.test(
t)&&delete n[t]}function li({nodes:n,output:t},e){let s=Object.entries(e).filter(([i])=>i.startsWith("value:")),o=n.filter(
i=>!Z(i)).map(i=>[`partial:${i.name}`,"∂"]),{name:r}=n[t];return{...Object.fromEntries([...s,...o]),[`gradient:${r}`]:"\
1"}}function He(n,t,e,s){let o=v(n,"div",{class:"bp-practice"}),r=v(o,"div",{class:"bp-bar"}),i=v(r,"p",{role:"status","aria\
-live":"polite"}),a=v(r,"button",{type:"button"}),c=v(o,"div"),l=[],u=null,f=()=>{},d=0,p=!1,M=!1,k=new Set;function m(){
let g=l.filter($=>$.tries).length+Number(p),h=u?`Level ${u.level}. `:"";P(i,`${p?"All correct! ":""}${h}${g} solved.${M&&
!p?" Revealed, so not counted.":""}`),P(a,p||M?"Next one":"Another one"),a.disabled=u===null}return a.addEventListener("\
click",()=>{if(!u)return;let{key:g,level:h,trains:y}=u;l.push({key:g,level:h,trains:y,tries:p?d:0,made:[...k]}),u=null,p=
!1,m(),s(l)}),m(),{show(g){f(),u=g,[d,p,M,k]=[0,!1,!1,new Set];let h={...g.figure,gates:t,functions:e};f=Zt(c,h,Be(g.start),
{checked({isSolved:y,codes:$}){if(!(p||M)){d++,p=y;for(let b of $)k.add(b);m(),p&&a.focus()}},revealed(){M=!0,m()}}),m(),
c.querySelector("foreignObject input")?.focus({preventScroll:!0})},stop(){f(),o.remove()}}}var Ke=430,Fs=230,Qt={left:54,right:14,top:10,bottom:36},[pe,Ge]=[Qt.left,Qt.top],[Ve,te]=[Ke-Qt.left-Qt.right,Fs-Qt.top-
Qt.bottom],ui=1e6,Tn=-12,Rs=2;function zs(n,t,e){let{panel:s,svg:o,axes:r}=Ds(n,e),i=B(o,"path",{class:"bp-right-losses"}),
a=B(o,"path",{class:"bp-line"}),c=B(o,"circle",{class:"bp-point",r:4.5}),l=v(s,"p"),u="";return{resize:()=>jt(o,r,Ke),show({
losses:f,beside:d}){let p=f.length-1,M=Math.ceil(Math.max(p,t)/t)*t,k=fi(Math.max(...[...f,...d??[]].map(x=>Math.min(x,ui)))),
m=x=>pe+x/M*Ve,g=x=>Ge+te-Math.min(x/k,1.02)*te,h=`${M} ${k}`;h!==u&&Bs(r,At(0,M),At(0,k),m,g,"step"),u=h;let y=x=>`M${x.
map((w,S)=>`${m(S).toFixed(1)} ${g(w).toFixed(1)}`).join("L")}`;a.setAttribute("d",y(f)),i.setAttribute("d",d?y(d):""),c.
setAttribute("cx",String(m(p))),c.setAttribute("cy",String(g(f[p])));let $=d?`; thin: with the right gradients, ${T(d[d.
length-1])}`:"",b=`Step ${p}: the loss is ${T(f[p])}${$}.`;P(l,b),o.setAttribute("aria-label",`The loss from step to ste\
p. ${b}`)}}}function _s(n){let{panel:t,svg:e,axes:s}=Ds(n,"Size of the gradient of each layer’s weights"),o=B(e,"path",
{class:"bp-right-losses"}),r=B(e,"path",{class:"bp-line"}),i=B(e,"g"),a=v(t,"p"),c=[];return{resize:()=>jt(e,s,Ke),show({
sizes:l,losses:u}){(u.length===1||!c.length)&&(c=l);let f=g=>pe+(g-.5)/l.length*Ve,d=g=>Ge+te-(g-Tn)/(Rs-Tn)*te,p=g=>d(Math.
max(Tn,Math.min(Rs,Math.log10(g))));if(!s.childElementCount){let g=l.map((y,$)=>[$+1,String($+1)]),h=[-12,-9,-6,-3,0].map(
y=>[y,y?`10${pi(y)}`:"1"]);Bs(s,g,h,f,d,"layer")}let M=g=>`M${g.map((h,y)=>`${f(y+1)} ${p(h).toFixed(1)}`).join("L")}`;o.
setAttribute("d",M(c)),r.setAttribute("d",M(l)),i.replaceChildren();for(let[g,h]of l.entries())B(i,"circle",{class:"bp-p\
oint",cx:f(g+1),cy:p(h),r:3.5});let m=`${`${T(l[l.length-1])} in the last layer, ${T(l[0])} in the first`}. Thin: before\
 the first step.`;P(a,m),e.setAttribute("aria-label",`The size of the gradient of each layer’s weights: ${m}`)}}}function Ds(n,t){
let e=v(n,"section",{class:"bp-losses","aria-label":t});v(e,"p",{class:"bp-heading"},t);let s=B(e,"svg",{viewBox:`0 0 ${Ke}\
 ${Fs}`,role:"img"});return{panel:e,svg:s,axes:B(s,"g",{class:"bp-axes"})}}function Bs(n,t,e,s,o,r){n.replaceChildren();
for(let[i,a]of t)B(n,"text",{x:s(i),y:Ge+te+16,"text-anchor":"middle"},a);for(let[i,a]of e)B(n,"path",{d:`M${pe} ${o(i)}\
h${Ve}`}),B(n,"text",{x:pe-6,y:o(i)+4,"text-anchor":"end"},a);B(n,"text",{x:pe+Ve/2,y:Ge+te+32,"text-anchor":"middle"},r)}
function fi(n){let t=10**Math.floor(Math.log10(n||1));return t*([1,1.5,2,3,4,5,6,8].find(e=>e*t>=n)??10)}var pi=n=>String(
n).replace(/./g,t=>"⁻⁰¹²³⁴⁵⁶⁷⁸⁹"["-0123456789".indexOf(t)]);var Ln=360,de={left:40,right:10,top:22,bottom:34},xt=Ln-de.left-de.right,Ws=7;function Gs(n,{points:t,window:e,fine:s,speaker:o}){
let r=v(n,"section",{class:"bp-plane","aria-label":"The points"}),i=B(r,"svg",{viewBox:`0 0 ${Ln} ${de.top+xt+de.bottom}`,
role:"img"}),{left:a,top:c}=de,[l,u]=e,f=b=>a+(b-l[0])/(l[1]-l[0])*xt,d=b=>c+xt-(b-u[0])/(u[1]-u[0])*xt;B(i,"rect",{class:"\
bp-zero",x:a,y:c,width:xt,height:xt});let p=B(i,"path",{class:"bp-one"}),M=B(i,"path",{class:"bp-border"}),k=B(i,"g",{class:"\
bp-axes"});for(let[b,x]of At(...l))B(k,"text",{x:f(b),y:c+xt+16,"text-anchor":"middle"},x);for(let[b,x]of At(...u))B(k,"\
text",{x:a-6,y:d(b)+4,"text-anchor":"end"},x);B(k,"text",{x:a+xt/2,y:c+xt+31,"text-anchor":"middle"},"x1"),B(k,"text",{x:a-
6,y:14,"text-anchor":"end"},"x2");let m=t.length>30?.6:1,g=t.map(([b,x,w])=>Hs(i,f(b),d(x),w,m*Ws)),h=v(r,"p"),[y,$]=[0,
1].map(b=>{let x=B(h,"svg",{class:"bp-sign",viewBox:"0 0 16 16","aria-hidden":"true"});return Hs(x,8,b?9:8,b,Ws-1),v(h,"\
span",{},` target ${b}`)});return y.after(" "),$.after(" "),v(h,"span",{},`Thick edge: the ${o} is not right there.`),
v(r,"p",{},"Orange area: it says more than ½. On the line: exactly ½."),{resize:()=>jt(i,k,Ln),show({grid:b,right:x}){
let w=xt/(s-1),S=di(b,s,(N,O)=>`${Ft(a+N*w)} ${Ft(c+xt-O*w)}`);p.setAttribute("d",S.region),M.setAttribute("d",S.line);for(let[
N,O]of g.entries())O.classList.toggle("bp-missed",!x[N]);let E=x.filter(Boolean).length;i.setAttribute("aria-label",`${t.
length} points of two classes; the ${o} says the right one at ${E} of them.`)}}}function Hs(n,t,e,s,o){if(!s)return B(n,
"circle",{class:"bp-target bp-target-0",cx:t,cy:e,r:o});let r=1.2*o,i=`M${Ft(t)} ${Ft(e-r)}l${Ft(r)} ${Ft(1.8*r)}h${Ft(-2*
r)}z`;return B(n,"path",{class:"bp-target bp-target-1",d:i})}var Ft=n=>n.toFixed(1);function di(n,t,e){let s="",o="";for(let r=0;r+
1<t;r++)for(let i=0;i+1<t;i++){let a=[[0,0],[1,0],[1,1],[0,1]].map(([u,f])=>[i+u,r+f,n[(r+f)*t+i+u]]);if(a.every(([,,u])=>u<=
0))continue;let c=[],l=[];for(let[u,[f,d,p]]of a.entries()){let[M,k,m]=a[(u+1)%4];if(p>0&&c.push(e(f,d)),p>0==m>0)continue;
let g=p/(p-m);l.push(e(f+g*(M-f),d+g*(k-d))),c.push(l[l.length-1])}s+=`M${c.join("L")}z`;for(let u=0;u+1<l.length;u+=2)o+=
`M${l[u]}L${l[u+1]}`}return{region:s,line:o}}var mi=100,hi=35,gi=4e3;function qe(n,t,e,s=()=>{}){let{points:o,place:r,speaker:i,steps:a,driver:c}=t,l=r==="recording",
u=v(n,"div",{class:"bp-view bp-trainer"});if(c){let A=v(u,"p",{class:"bp-driver"},"The gradients come from your function\
 ");v(A,"code",{},c),A.append(".")}let f=v(u,"div",{class:"bp-bar",role:"group","aria-label":"Training"}),d=In(f,"One st\
ep",()=>N(1)),p=In(f,"",()=>w?I():N(a)),M=In(f,"Reset",z),k=v(f,"div",{class:"bp-rate"});v(k,"span",{},"learning rate ");
let m=St(k,{"aria-label":"learning rate"});m.set(t.rate),m.element.readOnly=l,d.hidden=l;let g=v(u,"p",{class:"bp-told",
role:"status","aria-live":"polite"}),h=v(u,"p",{class:"bp-wrong",role:"alert"}),y=v(u,"div",{class:"bp-charts"}),$=[Gs(y,
t)],b=v(y,"div",{class:"bp-column"}),x=`Loss: mean of ${t.loss[1]} over ${o.length} points`;$.push(zs(b,a,x)),$.push(e.get().
sizes.length?_s(b):bi(b));let w=0,S=0,E=0;function N(A){let F=m.get();F===null||w||(w=A,O(F,A))}function O(A,F){let K=matchMedia(
"(prefers-reduced-motion: reduce)").matches?F:Math.ceil(F/mi),D=l?0:Math.min(w,r==="page"?K:t.chunk);C(),e.advance(A,D,()=>{
clearTimeout(E),w-=D,(e.get().trouble||e.isOver())&&(w=0),j(),w?S=setTimeout(()=>O(m.get()??A,F),hi):H()}),_()}function C(){
clearTimeout(E),r==="kernel"&&(E=setTimeout(()=>P(h,"No answer from the kernel yet: it is busy, or it is not running."),
gi))}function I(){w=0,clearTimeout(S),H()}function z(){w=0,clearTimeout(S),C(),e.reset(()=>{clearTimeout(E),j(),H()})}function H(){
s(e.get()),_()}function _(){if(P(p,w?"Stop":l?"Play":`Train: ${a} steps`),d.disabled=w>0,p.disabled=!w&&e.isOver(),w)return;
let{losses:A,right:F,note:K,trouble:D}=e.get();P(h,D);let J=A.length-1,tt=F.filter(Boolean).length,X=`Step ${J}: the los\
s is ${T(A[J])}, and the ${i} is right at ${tt} of ${F.length} points.`;P(g,K&&J?`${X} ${K}`:X)}function j(){let A=e.get();
for(let F of $)F.show(A)}M.title="Back to the weights of the start";let G=new ResizeObserver(()=>{for(let A of $)A.resize()});
return G.observe(u),j(),_(),()=>{w=0,clearTimeout(S),clearTimeout(E),e.stop(),G.disconnect(),u.remove()}}function In(n,t,e){
let s=v(n,"button",{type:"button"},t);return s.addEventListener("click",e),s}function bi(n){let t=v(n,"table",{class:"bp\
-weights"}),e=v(v(t,"thead"),"tr");for(let i of["weight","value","gradient"])v(e,"th",{scope:"col"},i);let s=v(t,"tbody"),
o=new Map;function r(i){let a=v(s,"tr");v(a,"th",{scope:"row"},i);let c=[v(a,"td"),v(a,"td")];return o.set(i,c),c}return{
resize(){},show({weights:i,gradient:a}){for(let[c,l]of Object.entries(i)){let[u,f]=o.get(c)??r(c);P(u,T(l)),P(f,c in a?T(
a[c]):"")}}}}var Vs=1e-4,wi="It stops here: the next step leads where there is no loss. Try a smaller learning rate.";function Ue({graph:n,
says:t,start:e,points:s,window:o,fine:r},i){if(!n||!t)throw new Error("There is no graph to train.");let a={...n,gates:i},
c={...t,gates:i},l=xi(o,r),u=e,f=ft(a,u),d=[M()],p="";function M(){return Number(f.values[a.output])}let k=(h,y)=>Number(
It(c,{...u,x1:h,x2:y})[c.output]),m=()=>Object.fromEntries(a.nodes.flatMap((h,y)=>at(h)?[[h.name,Number(f.gradients[y])]]:
[]));function g(h){let y=m(),$=Object.fromEntries(Object.entries(u).map(([x,w])=>[x,w-h*y[x]])),b=ft(a,$);if(b.failure||
!Object.values($).every(Number.isFinite)){p=wi;return}[u,f]=[$,b],d.push(M())}return{get:()=>({losses:d,beside:null,weights:u,
gradient:m(),grid:l.map(([h,y])=>vi(k(h,y))),right:s.map(([h,y,$])=>(k(h,y)-.5)*($-.5)>0),sizes:[],note:"",trouble:p}),advance(h,y,$){
for(let b=0;b<y&&!p;b++)g(h);$()},reset(h){u=e,f=ft(a,u),d=[M()],p="",h()},isOver:()=>!1,stop(){}}}function Ks(n){let t=Number(
n.get().answers),e=()=>{},s=n.listen(()=>{if(n.get().answers!==t)return;let r=e;e=()=>{},r()});function o(r,i,a){e=a,t=Math.
max(t,Number(n.get().answers))+1,n.send({number:t,rate:r,steps:i})}return{get:n.get,advance:o,reset:r=>o(0,0,r),isOver:()=>!1,
stop:s}}function qs({losses:n,beside:t,states:e}){let s=0;function o(){let r=e[s];return{...r,losses:n.slice(0,r.losses),
beside:t?.slice(0,r.losses)??null}}return{get:o,advance(r,i,a){s=Math.min(s+1,e.length-1),a()},reset(r){s=0,r()},isOver:()=>s===
e.length-1,stop(){}}}function vi(n){let t=Math.min(1-Vs,Math.max(Vs,n));return Math.log(t/(1-t))}function xi([n,t],e){let s=([
o,r],i)=>o+(r-o)*i/(e-1);return Array.from({length:e*e},(o,r)=>[s(n,r%e),s(t,Math.floor(r/e))])}function Ye(n,t,e){return n.on(t,e),()=>n.off(t,e)}var Us=(n,t)=>({render({model:e,el:s}){let o=()=>{};function r(){o();
let c=e.get("figure");o=(c.arrays?De:Zt)(s,{...c,gates:n,functions:t},yi(e))}let i=Ye(e,"change:figure",r);r();let a=Jt(
s,".backprop-explorer");return()=>{i(),o(),a()}}}),Ys=(n,t)=>({render({model:e,el:s}){let o=He(s,n,t,c=>{e.set("history",
[...c]),e.save_changes()}),r=()=>o.show(e.get("problem")),i=Ye(e,"change:problem",r);r();let a=Jt(s,".backprop-explorer");
return()=>{i(),o.stop(),a()}}}),Xs=n=>({render({model:t,el:e}){let s=t.get("figure"),o=s.place==="page"?Ue(s,n):Ks($i(t)),
r=qe(e,s,o,({weights:a,losses:c})=>{s.place==="page"&&(t.set("reached",{weights:a,losses:[...c]}),t.save_changes())}),i=Jt(
e,".backprop-explorer");return()=>{r(),i()}}}),$i=n=>({get:()=>n.get("state"),send(t){n.set("order",t),n.save_changes()},
listen:t=>Ye(n,"change:state",t)}),yi=n=>({get:()=>n.get("inputs"),set(t){n.set("inputs",t),n.save_changes()},listen:t=>Ye(
n,"change:inputs",t)}),Js=()=>({render:({el:n})=>Jt(n,".backprop-depth")});async function Zs(n,t){let{figure:e,start:s}=await eo(jn()),o=document.querySelector(".backprop-explorer");o&&(e.arrays?
De:Zt)(o,{...e,gates:n,functions:t},Be(s))}async function Qs(n,t){let{stock:e,shared:s,wish:o,rule:r,trainable:i}=await eo(
jn()),a=document.querySelector(".backprop-explorer");if(!a)return;let c=u=>{let{figure:f,...d}=ke(e,u,o,r,i),p={...s,...f.
mistakes};l.show({...d,figure:{...f,mistakes:p}})},l=He(a,n,t,c);c([])}function to(n){let{figure:t,...e}=jn(),s=document.
querySelector(".backprop-explorer");s&&qe(s,t,t.place==="page"?Ue(t,n):qs(e))}async function eo(n){let t=Uint8Array.from(
atob(n),s=>s.charCodeAt(0)),e=new Blob([t]).stream().pipeThrough(new DecompressionStream("gzip"));return JSON.parse(await new Response(
e).text())}var jn=()=>JSON.parse(document.getElementById("data")?.textContent??"");return lo(ki);})();
